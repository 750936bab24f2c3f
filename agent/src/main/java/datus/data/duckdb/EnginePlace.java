package datus.data.duckdb;

import datus.data.Control;

/** A part of the notebook's engine in which statements look for tables. */
public interface EnginePlace extends AutoCloseable {

    /** Where unqualified names are looked for, as DuckDB's search_path takes it. */
    String searchPath();

    /** Makes the part ready, for as long as it is held. */
    Hold hold(boolean write, Control control);

    @Override
    void close();

    /** Ends what {@link #hold} began. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
