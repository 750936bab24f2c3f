package datus.generation.usage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query reads and does, as its text says. Names are in lower case; expressions are without table names.
 *
 * @param tables without schema, those of subqueries among them; names that a WITH defines are none
 * @param joins pairs of columns, as in {@code orders.custkey = customer.custkey}
 * @param grain what the outermost query groups by: what one of its rows is
 * @param filters conditions that all rows meet
 * @param calculations aggregates, ratios and running totals
 * @param order what the outermost query orders by
 * @param limit how many rows it keeps
 */
public record SqlOutline(
        List<String> tables,
        Set<ColumnUse> uses,
        List<String> joins,
        List<String> grain,
        List<Filter> filters,
        List<Calculation> calculations,
        List<String> order,
        Optional<String> limit) {
    public SqlOutline {
        tables = List.copyOf(tables);
        uses = Set.copyOf(uses);
        joins = List.copyOf(joins);
        grain = List.copyOf(grain);
        filters = List.copyOf(filters);
        calculations = List.copyOf(calculations);
        order = List.copyOf(order);
    }

    /**
     * A condition.
     *
     * @param table whose columns it is about; empty if it is about several
     */
    public record Filter(String table, String condition) {}
}
