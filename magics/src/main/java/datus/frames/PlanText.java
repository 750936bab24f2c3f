package datus.frames;

import datus.data.Column;
import datus.data.DataType.Kind;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.data.text.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** What EXPLAIN returned, as the engine drew it: lines of text in place of a table with one cut cell. */
final class PlanText {
    /** DuckDB names the plan in a column beside it, PostgreSQL gives a row for each line; wider ones are tables by nature. */
    private static final int MOST_COLUMNS = 2;

    private static final int LONGEST_LINE = 1_000;

    private PlanText() {}

    static boolean isPlan(QueryResult result) {
        List<Column> columns = result.columns();
        return new Statement(result.sql().text(), 0).verb().equals("EXPLAIN")
                && columns.size() <= MOST_COLUMNS
                && columns.stream().allMatch(column -> column.type().kind() == Kind.TEXT);
    }

    static String of(Rows rows) {
        return rows.rows().stream()
                .map(row -> String.valueOf(row.get(row.size() - 1)))
                .flatMap(String::lines)
                .map(line -> VisibleText.of(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }
}
