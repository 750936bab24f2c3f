package datus.data.guard;

import datus.data.EngineQuery;
import datus.data.Scope;
import datus.data.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables and views of a locked DuckDB, by the names that SQL may call them, and which of them are in scope. */
final class DuckDbTables {
    private static final String MAIN = "main";
    private static final String TABLES = "SELECT database_name, schema_name, table_name FROM duckdb_tables()"
            + " WHERE NOT internal UNION ALL SELECT database_name, schema_name, view_name FROM duckdb_views()"
            + " WHERE NOT internal";

    /** A table or view; brought along by the connection, in {@code temp}, or the database's own. */
    private record Table(TableName name, boolean brought) {}

    private final String database;
    private final ScopeRules rules;
    private final Map<List<String>, Table> byPath = new HashMap<>();

    DuckDbTables(Connection connection, Scope scope) throws SQLException {
        database = EngineQuery.rows(connection, "SELECT current_database()", row -> row.getString(1))
                .get(0);
        rules = new ScopeRules(scope, List.of(folded(database), MAIN));
        EngineQuery.rows(connection, TABLES, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(this::add);
    }

    private void add(List<String> path) {
        boolean brought = path.get(0).equals("temp");
        if (brought || path.get(0).equals(database)) {
            Optional<String> schema = path.get(1).equals(MAIN) ? Optional.empty() : Optional.of(path.get(1));
            byPath.put(folded(path), new Table(new TableName(schema, path.get(2)), brought));
        }
    }

    /** Whether a name, of one part or more, is that of a table here. */
    boolean knows(List<String> path) {
        return !meant(path).isEmpty();
    }

    /** Whether every table here that a name can mean is in scope; those that the connection itself brought along are. */
    boolean isInScope(List<String> path) {
        return knows(path) && meant(path).stream().allMatch(table -> table.brought() || rules.allows(table.name()));
    }

    /** Refuses a name that is not in scope, or of which only a part is. */
    void check(List<String> path) {
        if (!isInScope(path)) {
            throw new Refusal("no table " + String.join(".", path) + " is in scope");
        }
        for (Table table : meant(path)) {
            if (!table.brought() && rules.narrows(table.name())) {
                throw new Refusal("the scope hides rows or columns of " + table.name());
            }
        }
    }

    private List<Table> meant(List<String> path) {
        return candidates(path)
                .flatMap(each -> Optional.ofNullable(byPath.get(each)).stream())
                .toList();
    }

    /** What a name can mean: DuckDB takes the first of two parts for a schema or for a database. */
    private Stream<List<String>> candidates(List<String> written) {
        List<String> path = folded(written);
        String here = folded(database);
        return switch (path.size()) {
            case 1 -> Stream.of(List.of("temp", MAIN, path.get(0)), List.of(here, MAIN, path.get(0)));
            case 2 ->
                Stream.of(
                        List.of("temp", path.get(0), path.get(1)),
                        List.of(here, path.get(0), path.get(1)),
                        List.of(path.get(0), MAIN, path.get(1)));
            case 3 -> Stream.of(path);
            default -> Stream.empty();
        };
    }

    private static List<String> folded(List<String> path) {
        return path.stream().map(DuckDbTables::folded).toList();
    }

    /** A name as DuckDB compares it: only the letters of ASCII have two cases, so that its Kelvin sign is no k. */
    static String folded(String name) {
        return name.chars()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? Character.toLowerCase(letter) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
