package datus.frames.columns;

import java.sql.SQLException;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * Writes the cells of one Tablesaw column.
 *
 * @param type the DuckDB type that holds them exactly; VARCHAR for a column of a kind that is not Tablesaw's own
 */
record CellWriter(Column<?> column, String type, Present present) {

    /** Writes a cell that is not missing. */
    @FunctionalInterface
    interface Present {
        void write(DuckDBAppender appender, int row) throws SQLException;
    }

    static CellWriter of(Column<?> column) {
        if (column instanceof ShortColumn shorts) {
            return new CellWriter(column, "SMALLINT", (to, row) -> to.append(shorts.getShort(row)));
        } else if (column instanceof IntColumn ints) {
            return new CellWriter(column, "INTEGER", (to, row) -> to.append(ints.getInt(row)));
        } else if (column instanceof LongColumn longs) {
            return new CellWriter(column, "BIGINT", (to, row) -> to.append(longs.getLong(row)));
        } else if (column instanceof FloatColumn floats) {
            return new CellWriter(column, "FLOAT", (to, row) -> to.append(floats.getFloat(row)));
        } else if (column instanceof DoubleColumn doubles) {
            return new CellWriter(column, "DOUBLE", (to, row) -> to.append(doubles.getDouble(row)));
        } else if (column instanceof BooleanColumn booleans) {
            return new CellWriter(column, "BOOLEAN", (to, row) -> to.append(booleans.getByte(row) == 1));
        }
        return temporalOrText(column);
    }

    private static CellWriter temporalOrText(Column<?> column) {
        if (column instanceof DateColumn dates) {
            return new CellWriter(column, "DATE", (to, row) -> to.append(dates.get(row)));
        } else if (column instanceof TimeColumn times) {
            return new CellWriter(column, "TIME", (to, row) -> to.append(times.get(row)));
        } else if (column instanceof DateTimeColumn times) {
            return new CellWriter(column, "TIMESTAMP", (to, row) -> to.append(times.get(row)));
        } else if (column instanceof InstantColumn instants) {
            return new CellWriter(
                    column,
                    "TIMESTAMP WITH TIME ZONE",
                    (to, row) -> to.append(instants.get(row).atOffset(ZoneOffset.UTC)));
        }
        return new CellWriter(column, "VARCHAR", (to, row) -> to.append(column.getUnformattedString(row)));
    }

    void write(DuckDBAppender appender, int row) throws SQLException {
        if (column.isMissing(row)) {
            appender.appendNull();
        } else {
            present.write(appender, row);
        }
    }
}
