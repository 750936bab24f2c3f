package datus.data;

/** A datasource on which statements run. */
interface SqlDatasource extends Datasource {

    @Override
    CachedCatalog catalog();

    /** Begins to run statements of one cell; the caller closes it when they have run. */
    SqlSession session(boolean write, Control control);
}
