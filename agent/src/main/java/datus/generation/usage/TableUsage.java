package datus.generation.usage;

import datus.generation.usage.ColumnUse.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What queries did with one table.
 *
 * @param queries of each query that reads the table, what it did with the table's columns
 * @param calculations those of which an aggregate takes the table's columns alone; once for each query
 */
public record TableUsage(List<Set<ColumnUse>> queries, List<Calculation> calculations) {
    public TableUsage {
        queries = List.copyOf(queries);
        calculations = List.copyOf(calculations);
    }

    /** In how many queries. */
    public int size() {
        return queries.size();
    }

    /** In how many queries a column has one of these roles. */
    public int count(String column, Role... roles) {
        String name = column.toLowerCase(Locale.ROOT);
        Set<Role> wanted = Set.copyOf(Arrays.asList(roles));
        return (int) queries.stream()
                .filter(query ->
                        query.stream().anyMatch(use -> use.column().equals(name) && wanted.contains(use.role())))
                .count();
    }

    /** As in "14 of 17 queries". */
    public String share(int count) {
        return count + " of " + size() + (size() == 1 ? " query" : " queries");
    }
}
