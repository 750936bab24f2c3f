package datus.semantic.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A SELECT in the making, written one thing a line. */
final class Select {
    private final List<String> columns = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private final List<String> having = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private boolean distinct;
    private int groups;
    private int limit = -1;

    /** Adds a column under a name; a qualified one needs it said, for ORDER BY would else find it in several tables. */
    Select column(String sql, String name) {
        columns.add(sql.equals(name) ? sql : sql + " AS " + name);
        return this;
    }

    /** Groups by the columns added so far. */
    Select grouped() {
        groups = columns.size();
        return this;
    }

    Select distinct() {
        distinct = true;
        return this;
    }

    /** Lines of FROM and JOIN. */
    Select from(List<String> lines) {
        from.addAll(lines);
        return this;
    }

    Select from(String line) {
        return from(List.of("FROM " + line));
    }

    Select where(List<String> conditions) {
        where.addAll(conditions);
        return this;
    }

    Select having(List<String> conditions) {
        having.addAll(conditions);
        return this;
    }

    Select order(List<String> columnsAndDirections) {
        order.addAll(columnsAndDirections);
        return this;
    }

    Select limit(int rows) {
        limit = rows;
        return this;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(distinct ? "SELECT DISTINCT" : "SELECT");
        lines.add("  " + String.join(",\n  ", columns));
        lines.addAll(from);
        clause(lines, "WHERE ", where, "\n  AND ");
        if (groups > 0) {
            lines.add("GROUP BY "
                    + IntStream.rangeClosed(1, groups)
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(", ")));
        }
        clause(lines, "HAVING ", having, "\n  AND ");
        clause(lines, "ORDER BY ", order, ", ");
        if (limit >= 0) {
            lines.add("LIMIT " + limit);
        }
        return String.join("\n", lines);
    }

    private static void clause(List<String> lines, String word, List<String> parts, String between) {
        if (!parts.isEmpty()) {
            lines.add(word + String.join(between, parts));
        }
    }
}
