package datus.data.landing;

import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Which column of another engine's result becomes what in the notebook's, told by JDBC's types alone. */
public class ForeignColumns {
    private static final int WIDEST_DECIMAL = 38;
    private static final long FIXED_WIDTH = 16;

    /** For column {@code at}, counted from 1. */
    public ForeignColumn of(ResultSetMetaData metadata, int at) throws SQLException {
        return switch (metadata.getColumnType(at)) {
            case Types.BOOLEAN, Types.BIT -> bool();
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> integer();
            case Types.BIGINT -> metadata.isSigned(at) ? integer() : new UndecidedColumn();
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> floating();
            case Types.NUMERIC, Types.DECIMAL -> decimal(metadata.getPrecision(at), metadata.getScale(at));
            case Types.DATE -> date();
            case Types.TIME -> time();
            case Types.TIMESTAMP -> timestamp();
            case Types.TIMESTAMP_WITH_TIMEZONE -> instant();
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> binary();
            default -> text();
        };
    }

    protected static ForeignColumn bool() {
        return fixed("BOOLEAN", (row, at) -> orNull(row, row.getBoolean(at)), DuckDBAppender::append);
    }

    protected static ForeignColumn integer() {
        return fixed("BIGINT", (row, at) -> orNull(row, row.getLong(at)), DuckDBAppender::append);
    }

    protected static ForeignColumn floating() {
        return fixed("DOUBLE", (row, at) -> orNull(row, row.getDouble(at)), DuckDBAppender::append);
    }

    /** Some engines have numbers wider than DuckDB's, or of no declared width: their values tell. */
    protected static ForeignColumn decimal(int precision, int scale) {
        if (precision < 1 || precision > WIDEST_DECIMAL || scale < 0 || scale > precision) {
            return new UndecidedColumn();
        }
        return fixed(
                "DECIMAL(" + precision + "," + scale + ")",
                ResultSet::getBigDecimal,
                (appender, value) -> appender.append(value.setScale(scale, RoundingMode.UNNECESSARY)));
    }

    protected static ForeignColumn date() {
        return fixed("DATE", modern(LocalDate.class, ForeignColumns::localDate), DuckDBAppender::append);
    }

    protected static ForeignColumn time() {
        return fixed("TIME", modern(LocalTime.class, ForeignColumns::localTime), DuckDBAppender::append);
    }

    protected static ForeignColumn zonedTime() {
        return fixed("TIMETZ", (row, at) -> row.getObject(at, OffsetTime.class), DuckDBAppender::append);
    }

    protected static ForeignColumn timestamp() {
        return fixed("TIMESTAMP", modern(LocalDateTime.class, ForeignColumns::localDateTime), DuckDBAppender::append);
    }

    protected static ForeignColumn instant() {
        return fixed("TIMESTAMPTZ", (row, at) -> row.getObject(at, OffsetDateTime.class), DuckDBAppender::append);
    }

    protected static ForeignColumn uuid() {
        return fixed("UUID", (row, at) -> row.getObject(at, UUID.class), DuckDBAppender::append);
    }

    protected static ForeignColumn binary() {
        return fixed("BLOB", ResultSet::getBytes, DuckDBAppender::append);
    }

    protected static ForeignColumn text() {
        return fixed("VARCHAR", ResultSet::getString, DuckDBAppender::append);
    }

    protected static <T> ForeignColumn fixed(String type, FixedColumn.Getter<T> getter, FixedColumn.Putter<T> putter) {
        return new FixedColumn<>(type, getter, putter, FIXED_WIDTH);
    }

    private static <T> @Nullable T orNull(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    /** The types of java.time are exact; drivers older than JDBC 4.2 know only those that lose microseconds or shift hours. */
    private static <T> FixedColumn.Getter<T> modern(Class<T> type, FixedColumn.Getter<T> legacy) {
        return (row, at) -> {
            try {
                return row.getObject(at, type);
            } catch (SQLException | AbstractMethodError e) {
                return legacy.get(row, at);
            }
        };
    }

    private static @Nullable LocalDate localDate(ResultSet row, int at) throws SQLException {
        Date date = row.getDate(at);
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable LocalTime localTime(ResultSet row, int at) throws SQLException {
        Time time = row.getTime(at);
        return time == null ? null : time.toLocalTime();
    }

    private static @Nullable LocalDateTime localDateTime(ResultSet row, int at) throws SQLException {
        Timestamp time = row.getTimestamp(at);
        return time == null ? null : time.toLocalDateTime();
    }
}
