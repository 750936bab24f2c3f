package datus.data.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.data.NotebookEngine;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.duckdb.EngineDatasource;
import datus.data.source.SqlDatasource;
import datus.data.text.Parameters;
import datus.data.text.Statement;
import datus.data.text.TableReference;
import datus.error.DatusException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds SQL that an agent wrote to one query that reads tables in its scope. Where the engine is DuckDB its own parser says
 * what a statement is and reads; elsewhere its tokens do, and the transaction it runs in is read-only.
 */
final class ReadGuard {
    private static final Set<String> HARMLESS_TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

    private final Scope scope;
    private final SqlDatasource datasource;
    private final Set<String> ownNames = new HashSet<>();

    private ReadGuard(Scope scope, SqlDatasource datasource) {
        this.scope = scope;
        this.datasource = datasource;
    }

    static void check(List<Statement> statements, Scope scope, SqlDatasource datasource, NotebookEngine engine) {
        if (statements.size() != 1
                || !Set.of("SELECT", "WITH").contains(statements.get(0).verb())) {
            throw refused("it is not exactly one SELECT");
        }
        ReadGuard guard = new ReadGuard(scope, datasource);
        Statement statement = statements.get(0);
        if (datasource instanceof EngineDatasource) {
            guard.checkTree(tree(statement, engine));
        } else {
            guard.checkTokens(statement);
        }
    }

    private static DatusException refused(String why) {
        return DatusException.refused(
                "This SQL was not run: " + why + ".", "Ask in other words, or type the SQL yourself.");
    }

    private void checkTokens(Statement statement) {
        if (!statement.isQuery()) {
            throw refused("it changes data");
        }
        TableReference.in(statement.text()).forEach(reference -> checkTable(String.join(".", reference.parts())));
    }

    /** The engine's own syntax tree; parameters stand in it as they are. */
    private static JsonObject tree(Statement statement, NotebookEngine engine) {
        String text = Parameters.asPlaceholders(statement.text());
        try (Connection connection = engine.duplicate();
                PreparedStatement serialize = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            serialize.setString(1, text);
            try (ResultSet row = serialize.executeQuery()) {
                row.next();
                return JsonParser.parseString(row.getString(1)).getAsJsonObject();
            }
        } catch (SQLException e) {
            throw DatusException.internal("DuckDB could not parse the SQL of an agent.", e);
        }
    }

    private void checkTree(JsonObject tree) {
        if (tree.get("error").getAsBoolean()) {
            throw refused("DuckDB does not take it as a query ("
                    + tree.get("error_message").getAsString() + ")");
        }
        JsonArray statements = tree.getAsJsonArray("statements");
        if (statements.size() != 1) {
            throw refused("it is not exactly one SELECT");
        }
        collectOwnNames(statements);
        checkNode(statements);
    }

    private void collectOwnNames(JsonElement node) {
        if (node.isJsonArray()) {
            node.getAsJsonArray().forEach(this::collectOwnNames);
        } else if (node.isJsonObject()) {
            JsonObject object = node.getAsJsonObject();
            if (object.has("cte_map")) {
                for (JsonElement entry : object.getAsJsonObject("cte_map").getAsJsonArray("map")) {
                    ownNames.add(lower(entry.getAsJsonObject(), "key"));
                }
            }
            object.entrySet().forEach(member -> collectOwnNames(member.getValue()));
        }
    }

    private void checkNode(JsonElement node) {
        if (node.isJsonArray()) {
            node.getAsJsonArray().forEach(this::checkNode);
        } else if (node.isJsonObject()) {
            JsonObject object = node.getAsJsonObject();
            checkReference(object);
            object.entrySet().forEach(member -> checkNode(member.getValue()));
        }
    }

    private void checkReference(JsonObject node) {
        String type = node.has("type") && node.get("type").isJsonPrimitive()
                ? node.get("type").getAsString()
                : "";
        if (type.equals("BASE_TABLE")) {
            String schema = lower(node, "schema_name");
            String table = lower(node, "table_name");
            boolean own = schema.isEmpty() && ownNames.contains(table);
            if (!own) {
                checkTable(schema.isEmpty() || schema.equals("main") ? table : schema + "." + table);
            }
        } else if (type.equals("TABLE_FUNCTION")) {
            String function = lower(node.getAsJsonObject("function"), "function_name");
            if (!HARMLESS_TABLE_FUNCTIONS.contains(function)) {
                throw refused("it reads through " + function + "(), which no scope covers");
            }
        }
    }

    private static String lower(JsonObject node, String member) {
        return node.get(member).getAsString().toLowerCase(Locale.ROOT);
    }

    private void checkTable(String name) {
        TableInfo table = datasource
                .catalog()
                .table(name, scope)
                .orElseThrow(() -> refused("no table " + name + " is in scope on " + datasource.name()));
        if (scope.narrows(table.name())) {
            throw refused("the scope hides rows or columns of " + name + ", which is not yet kept for SQL by an agent");
        }
    }
}
