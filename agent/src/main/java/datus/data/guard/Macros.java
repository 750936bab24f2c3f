package datus.data.guard;

import com.google.gson.JsonObject;
import datus.data.EngineQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The macros that people made in a database: functions that stand for SQL of theirs. One may have the name of a function of the engine's. */
final class Macros {
    private static final String ALL = "SELECT function_name, function_type, macro_definition FROM duckdb_functions()"
            + " WHERE NOT internal AND function_type IN ('macro', 'table_macro')";

    private record Macro(String name, boolean table, String definition) {}

    private final DuckDbParser parser;
    private final List<Macro> macros;

    Macros(Connection connection, DuckDbParser parser) throws SQLException {
        this.parser = parser;
        this.macros = EngineQuery.rows(
                connection,
                ALL,
                row -> new Macro(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).equals("table_macro"),
                        row.getString(3)));
    }

    boolean has(String name, boolean table) {
        return macros.stream().anyMatch(macro -> macro.name().equals(name) && macro.table() == table);
    }

    /** What every macro of the name stands for, whatever its schema and parameters. */
    List<JsonObject> bodies(String name) throws SQLException {
        List<JsonObject> bodies = new ArrayList<>();
        for (Macro macro : macros) {
            if (macro.name().equals(name)) {
                bodies.add(parser.query(macro.table() ? macro.definition() : "SELECT " + macro.definition())
                        .orElseThrow(() -> new Refusal("what the macro " + name + " stands for is no query")));
            }
        }
        return bodies;
    }
}
