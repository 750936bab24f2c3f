package datus.data.guard;

import datus.data.Catalog;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Table;

/** The tables that a datasource's catalogue knows, by the names that SQL may call them, and which of them are in scope. */
final class ForeignTables {
    private final Catalog catalog;
    private final Scope everything;
    private final ScopeRules rules;
    private final List<String> defaultSchemas;

    ForeignTables(Catalog catalog, Scope scope, List<String> defaultSchemas) {
        this.catalog = catalog;
        this.everything = Scope.all(scope.datasource());
        this.rules = new ScopeRules(scope, defaultSchemas);
        this.defaultSchemas = defaultSchemas;
    }

    /** The parts of a table's name. */
    static List<String> path(Table table) {
        List<String> path = new ArrayList<>();
        Stream.of(table.getUnquotedDatabaseName(), table.getUnquotedSchemaName(), table.getUnquotedName())
                .filter(part -> part != null && !part.isEmpty())
                .forEach(path::add);
        return path;
    }

    /** Refuses a name unless every table of that name, whatever its case, is in scope. */
    void check(List<String> path) {
        List<TableName> meant = catalog.tables(everything).stream()
                .map(TableInfo::name)
                .filter(table -> means(path, table))
                .toList();
        if (meant.isEmpty() || !meant.stream().allMatch(rules::allows)) {
            throw new Refusal("no table " + String.join(".", path) + " is in scope");
        }
        if (meant.stream().anyMatch(rules::narrows)) {
            throw new Refusal("the scope hides rows or columns of " + meant.get(0));
        }
    }

    private boolean means(List<String> path, TableName table) {
        boolean named = path.get(path.size() - 1).equalsIgnoreCase(table.table());
        if (path.size() == 1) {
            return named && table.schema().isEmpty();
        }
        String schema = path.get(path.size() - 2);
        boolean inSchema = table.schema()
                .map(schema::equalsIgnoreCase)
                .orElseGet(() -> defaultSchemas.contains(schema.toLowerCase(Locale.ROOT)));
        return named && path.size() == 2 && inSchema;
    }
}
