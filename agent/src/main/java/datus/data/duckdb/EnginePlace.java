package datus.data.duckdb;

import datus.data.Control;
import java.nio.file.Path;
import java.util.Optional;

/** A part of the notebook's engine in which statements look for tables. */
public interface EnginePlace extends AutoCloseable {

    /** Where unqualified names are looked for, as DuckDB's search_path takes it. */
    String searchPath();

    /** The DuckDB file that it is; empty for a part of the notebook's own. */
    default Optional<Path> file() {
        return Optional.empty();
    }

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
