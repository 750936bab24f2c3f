package datus.data.landing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** How one column of another engine's result gets into the notebook's. */
public interface ForeignColumn {

    /** The DuckDB type in which values are collected. */
    String type();

    /**
     * Appends the value of the current row.
     *
     * @return about how many bytes it takes
     */
    long append(ResultSet row, int at, DuckDBAppender appender) throws SQLException;

    /** The type that fits all that came, if only that tells and it is another than {@link #type}. */
    default Optional<String> fittingType() {
        return Optional.empty();
    }
}
