package datus.data.landing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** A column whose type is known before its values. */
public record FixedColumn<T>(String type, Getter<T> getter, Putter<T> putter, long width) implements ForeignColumn {

    /** Reads a value; null is NULL. */
    public interface Getter<T> {
        @Nullable
        T get(ResultSet row, int at) throws SQLException;
    }

    /** Appends a value that is not null. */
    public interface Putter<T> {
        void put(DuckDBAppender appender, T value) throws SQLException;
    }

    @Override
    public long append(ResultSet row, int at, DuckDBAppender appender) throws SQLException {
        T value = getter.get(row, at);
        if (value == null) {
            appender.appendNull();
            return 1;
        }
        putter.put(appender, value);
        return value instanceof String text ? width + text.length() : width;
    }
}
