package datus.generation.usage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people's queries did; each query once, however often it ran. */
public record Usage(List<SqlOutline> queries) {
    public Usage {
        queries = List.copyOf(queries);
    }

    public static Usage none() {
        return new Usage(List.of());
    }

    /** What was done with a table, by its name without schema. */
    public TableUsage of(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        List<SqlOutline> reading =
                queries.stream().filter(query -> query.tables().contains(name)).toList();
        return new TableUsage(
                reading.stream().map(query -> uses(query, name)).toList(),
                reading.stream()
                        .flatMap(query -> query.calculations().stream())
                        .filter(calculation -> calculation.aggregates().stream().anyMatch(part -> part.isOf(name)))
                        .toList());
    }

    private static Set<ColumnUse> uses(SqlOutline query, String table) {
        Set<ColumnUse> own = new LinkedHashSet<>(query.uses());
        own.removeIf(use -> !use.table().equals(table));
        return own;
    }
}
