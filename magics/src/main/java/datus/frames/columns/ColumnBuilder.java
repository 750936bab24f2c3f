package datus.frames.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.columns.Column;

/**
 * A Tablesaw column in the making: as long as it will be from the start, filled in any order, and aware of the values that
 * Tablesaw cannot hold. Used by one thread at a time.
 */
public abstract class ColumnBuilder {

    /** Takes the value of the current row at {@code index}, counted from 1. */
    abstract void take(int row, ResultSet from, int index) throws SQLException;

    /** Takes a whole batch, its first cell into {@code first}. */
    abstract void take(int first, Cells cells);

    /** The column; nothing is taken after this. */
    public abstract Column<?> build();

    /** What was lost of the values, in words that follow the column's name; empty if nothing. */
    public abstract List<String> losses();

    /** {@code said} with the count of what it happened to, as in "3 values …"; nothing if the count is 0. */
    static List<String> counted(long count, String one, String many) {
        if (count == 0) {
            return List.of();
        }
        return List.of(count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d %s", count, many));
    }
}
