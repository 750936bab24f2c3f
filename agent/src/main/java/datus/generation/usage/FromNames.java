package datus.generation.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/** The names that one SELECT gives its tables, and what its columns are of. */
final class FromNames {
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final TableColumns columns;

    FromNames(TableColumns columns) {
        this.columns = columns;
    }

    /** A table and its alias; the name of a WITH stands for no table. */
    void add(Table table, Set<String> defined) {
        String name = lower(table.getUnquotedName());
        String known = defined.contains(name) && table.getUnquotedSchemaName() == null ? "" : name;
        tables.put(table.getAlias() == null ? name : lower(table.getAlias().getUnquotedName()), known);
    }

    /** A subquery. */
    void addDerived(String alias) {
        tables.put(lower(alias), "");
    }

    /** The table of a column; empty if it is not a table's, or nobody can tell. */
    String tableOf(Column column) {
        Table qualifier = column.getTable();
        if (qualifier != null && qualifier.getUnquotedName() != null) {
            return tables.getOrDefault(lower(qualifier.getUnquotedName()), "");
        }
        String name = lower(column.getUnquotedColumnName());
        List<String> having = new ArrayList<>(tables.values().stream()
                .filter(table -> !table.isEmpty() && columns.has(table, name))
                .distinct()
                .toList());
        if (having.isEmpty() && tables.size() == 1) {
            having.addAll(tables.values());
        }
        return having.size() == 1 ? having.get(0) : "";
    }

    /** The table, if there is but one. */
    String only() {
        return tables.size() == 1 ? tables.values().iterator().next() : "";
    }

    /** An expression without the names of tables before its columns. */
    String bare(Object expression) {
        String names = tables.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String text = String.valueOf(expression);
        return names.isEmpty() ? text : text.replaceAll("(?i)(?<![\\w.\"'])\"?(" + names + ")\"?\\.(?=[\\w\"])", "");
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
