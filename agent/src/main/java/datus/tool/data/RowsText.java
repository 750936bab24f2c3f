package datus.tool.data;

import datus.data.Column;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.message.Delimited;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first rows of a result as a compact table for a model; where it is cut, it says so. */
final class RowsText {
    /** How many rows are read for it at most. */
    static final int MOST_ROWS = 50;

    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_TEXT = 6_000;

    private RowsText() {}

    static String of(QueryResult result, Rows first) {
        StringBuilder table = new StringBuilder(
                first.columns().stream().map(Column::name).map(RowsText::line).collect(Collectors.joining(" | ")));
        int shown = 0;
        for (List<@Nullable Object> row : first.rows()) {
            String line = row.stream().map(RowsText::value).collect(Collectors.joining(" | "));
            if (shown == MOST_ROWS || table.length() + line.length() > LONGEST_TEXT) {
                break;
            }
            table.append('\n').append(line);
            shown++;
        }
        return counted(result, shown) + "\n" + Delimited.of("result " + result.name(), table.toString());
    }

    private static String counted(QueryResult result, int shown) {
        String rows = result.rows() + (result.rows() == 1 ? " row" : " rows") + " in " + result.name();
        String mark = result.cut().map(cut -> ", " + cut.mark()).orElse("");
        return rows + mark + (shown < result.rows() ? "; the first " + shown + " are shown:" : ":");
    }

    private static String value(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : line(String.valueOf(value));
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\R\\s*", "⏎");
    }
}
