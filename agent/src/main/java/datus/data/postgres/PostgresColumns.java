package datus.data.postgres;

import datus.data.landing.ForeignColumn;
import datus.data.landing.ForeignColumns;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.duckdb.DuckDBAppender;

/**
 * PostgreSQL's types, told by their own names. What DuckDB has no like of comes as PostgreSQL's text: json, arrays, interval,
 * money, bit. Infinite dates stay infinite.
 */
final class PostgresColumns extends ForeignColumns {
    /** How DuckDB stores infinity; minus infinity is the negative of it. */
    private static final int INFINITE_DAYS = Integer.MAX_VALUE;

    private static final long INFINITE_MICROS = Long.MAX_VALUE;

    @Override
    public ForeignColumn of(ResultSetMetaData metadata, int at) throws SQLException {
        return switch (metadata.getColumnTypeName(at)) {
            case "bool" -> bool();
            case "int2", "int4", "int8", "oid", "serial", "bigserial", "smallserial" -> integer();
            case "float4", "float8" -> floating();
            case "numeric" -> decimal(metadata.getPrecision(at), metadata.getScale(at));
            case "date" -> fixed("DATE", (row, i) -> row.getObject(i, LocalDate.class), PostgresColumns::put);
            case "timestamp" ->
                fixed("TIMESTAMP", (row, i) -> row.getObject(i, LocalDateTime.class), PostgresColumns::put);
            case "timestamptz" ->
                fixed("TIMESTAMPTZ", (row, i) -> row.getObject(i, OffsetDateTime.class), PostgresColumns::put);
            case "time" -> time();
            case "timetz" -> zonedTime();
            case "uuid" -> uuid();
            case "bytea" -> binary();
            default -> text();
        };
    }

    private static void put(DuckDBAppender appender, LocalDate date) throws SQLException {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            appender.appendEpochDays(date.equals(LocalDate.MAX) ? INFINITE_DAYS : -INFINITE_DAYS);
        } else {
            appender.append(date);
        }
    }

    private static void put(DuckDBAppender appender, LocalDateTime time) throws SQLException {
        if (time.equals(LocalDateTime.MAX) || time.equals(LocalDateTime.MIN)) {
            appender.appendEpochMicros(time.equals(LocalDateTime.MAX) ? INFINITE_MICROS : -INFINITE_MICROS);
        } else {
            appender.append(time);
        }
    }

    private static void put(DuckDBAppender appender, OffsetDateTime time) throws SQLException {
        if (time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)) {
            appender.appendEpochMicros(time.equals(OffsetDateTime.MAX) ? INFINITE_MICROS : -INFINITE_MICROS);
        } else {
            appender.append(time);
        }
    }
}
