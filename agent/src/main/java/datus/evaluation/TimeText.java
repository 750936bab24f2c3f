package datus.evaluation;

import datus.data.Datasource;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as the text that others get from the same database, so that rows can be compared as text: SQLite keeps text and has no
 * fraction where none was written, drivers of other engines write at least ".0".
 */
final class TimeText {
    private TimeText() {}

    /** The rows with text in place of points in time. */
    static List<List<@Nullable Object>> of(List<List<@Nullable Object>> rows, Datasource datasource) {
        boolean isText = datasource.dialect().title().equals("SQLite");
        List<List<@Nullable Object>> written = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell instanceof LocalDateTime time ? text(time, isText) : cell));
            written.add(cells);
        }
        return written;
    }

    private static String text(LocalDateTime time, boolean isText) {
        String full = Timestamp.valueOf(time).toString();
        return isText && full.endsWith(".0") ? full.substring(0, full.length() - 2) : full;
    }
}
