package datus.data;

/**
 * The data side of one notebook: its datasources, its own in-memory DuckDB, and the results it keeps. One per kernel; confined
 * to the execute thread, but for cancelling.
 */
public interface DataSession extends AutoCloseable {

    Datasources datasources();

    SqlRunner runner();

    Results results();

    /** The engine in which results land. */
    NotebookEngine engine();

    @Override
    void close();
}
