package datus.data.source;

import datus.data.Control;
import datus.data.Datasource;
import datus.data.Results;

/** A datasource on which statements run. */
public interface SqlDatasource extends Datasource {

    @Override
    CachedCatalog catalog();

    /**
     * Begins to run statements of one cell; the caller closes it when they have run.
     *
     * @param kept the notebook's results, which a misspelt name may have meant
     */
    SqlSession session(boolean write, Results kept, Control control);
}
