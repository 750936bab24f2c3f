package datus.data;

/** A place where data lives, open for as long as the notebook. Its engine's own connections are the package's business. */
public interface Datasource extends AutoCloseable {

    String name();

    Dialect dialect();

    Catalog catalog();

    /** For people, as in "demo (DuckDB)". */
    default String label() {
        return name() + " (" + dialect().title() + ")";
    }

    @Override
    void close();
}
