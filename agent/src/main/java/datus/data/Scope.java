package datus.data;

import datus.error.DatusException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a datasource may be seen: a parameter of every catalogue, search and run call.
 *
 * @param datasource its name
 * @param tables what is in scope; empty means all tables, whole
 */
public record Scope(String datasource, List<TableRule> tables) {
    public Scope {
        tables = List.copyOf(tables);
    }

    /** Everything that the datasource's own user may see. */
    public static Scope all(String datasource) {
        return new Scope(datasource, List.of());
    }

    /**
     * A part of a datasource.
     *
     * @param table a name or a glob with {@code *}, with or without schema
     * @param columns those in scope; empty means all
     * @param rowFilter a condition that every row seen fulfils
     * @param masks by column, the expression seen in its place
     */
    public record TableRule(String table, List<String> columns, Optional<String> rowFilter, Map<String, String> masks) {
        public TableRule {
            columns = List.copyOf(columns);
            masks = Map.copyOf(masks);
        }

        private TableRule about(TableName name) {
            return new TableRule(name.toString(), columns, rowFilter, masks);
        }

        boolean covers(TableName name) {
            String glob = Pattern.quote(table.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
            return name.toString().toLowerCase(Locale.ROOT).matches(glob)
                    || name.table().toLowerCase(Locale.ROOT).matches(glob);
        }
    }

    /**
     * Of this scope only these tables, each as far as it shows them now.
     *
     * @throws DatusException if it shows none of them
     */
    public Scope only(List<TableName> names) {
        List<TableRule> rules = names.stream().flatMap(this::rules).toList();
        if (rules.isEmpty()) {
            throw DatusException.user(
                    "None of this is in scope: " + names + ".", "Ask without the reference, or with another.");
        }
        return new Scope(datasource, rules);
    }

    private Stream<TableRule> rules(TableName name) {
        return tables.isEmpty()
                ? Stream.of(new TableRule(name.toString(), List.of(), Optional.empty(), Map.of()))
                : tables.stream().filter(rule -> rule.covers(name)).map(rule -> rule.about(name));
    }

    public boolean allows(TableName name) {
        return tables.isEmpty() || tables.stream().anyMatch(rule -> rule.covers(name));
    }

    /** Whether a column of a table in scope is in scope too: one rule that covers the table has to say so. */
    public boolean allows(TableName name, String column) {
        return tables.isEmpty()
                || tables.stream()
                        .filter(rule -> rule.covers(name))
                        .anyMatch(rule -> rule.columns().isEmpty()
                                || rule.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    /** Whether rules leave only a part of a table in scope. */
    public boolean narrows(TableName name) {
        return tables.stream()
                .filter(rule -> rule.covers(name))
                .anyMatch(rule -> !rule.columns().isEmpty()
                        || rule.rowFilter().isPresent()
                        || !rule.masks().isEmpty());
    }
}
