package datus.context.bootstrap.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** The names of tables and columns in a parsed statement, without quotes. */
final class TouchedNames {
    private final Set<List<String>> tables = new LinkedHashSet<>();
    private final Set<ColumnUse> columns = new LinkedHashSet<>();
    private final Map<String, List<String>> aliases = new LinkedHashMap<>();

    /**
     * A column as written.
     *
     * @param qualifier the alias or table before it; empty if there is none
     */
    record ColumnUse(String qualifier, String column) {}

    private TouchedNames() {}

    static TouchedNames in(Statement statement) {
        TouchedNames found = new TouchedNames();
        Finder finder = new Finder();
        Set<String> real = finder.getTables(statement);
        finder.seen.stream()
                .filter(table -> real.contains(table.getFullyQualifiedName()))
                .forEach(found::add);
        finder.used.forEach(found::add);
        return found;
    }

    Set<List<String>> tables() {
        return tables;
    }

    Set<ColumnUse> columns() {
        return columns;
    }

    /** The tables that a column may be of. */
    List<List<String>> candidates(ColumnUse use) {
        if (use.qualifier().isEmpty()) {
            return List.copyOf(tables);
        }
        List<String> table = aliases.get(lower(use.qualifier()));
        return table == null ? List.of() : List.of(table);
    }

    private void add(Table table) {
        List<String> parts = Stream.of(table.getSchemaName(), table.getName())
                .filter(part -> part != null && !part.isEmpty())
                .map(TouchedNames::unquoted)
                .toList();
        tables.add(parts);
        aliases.put(lower(parts.get(parts.size() - 1)), parts);
        if (table.getAlias() != null) {
            aliases.put(lower(unquoted(table.getAlias().getName())), parts);
        }
    }

    private void add(Column column) {
        Table table = column.getTable();
        String qualifier = table == null || table.getName() == null ? "" : unquoted(table.getName());
        columns.add(new ColumnUse(qualifier, unquoted(column.getColumnName())));
    }

    private static String unquoted(String name) {
        return name.replaceAll("^[\"`\\[]|[\"`\\]]$", "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Walks through the statement. */
    private static final class Finder extends TablesNamesFinder<Void> {
        private final List<Table> seen = new ArrayList<>();
        private final List<Column> used = new ArrayList<>();

        @Override
        public <S> Void visit(Table table, S context) {
            seen.add(table);
            return super.visit(table, context);
        }

        @Override
        public <S> Void visit(Column column, S context) {
            used.add(column);
            return super.visit(column, context);
        }
    }
}
