package datus.data.guard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * DuckDB's own parser: SQL as its syntax tree. The text is only ever a value here: preparing it would already run all its statements but
 * the last.
 */
final class DuckDbParser {
    private static final String PARSE = "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_empty := true)";

    private static final int DEEPEST = 10_000;

    private final Connection connection;

    DuckDbParser(Connection connection) {
        this.connection = connection;
    }

    /** The one query that a text is; empty if it is anything that DuckDB does not take for a query. */
    Optional<JsonObject> query(String sql) throws SQLException {
        JsonObject tree = json(text(PARSE, sql)).getAsJsonObject();
        if (tree.get("error").getAsBoolean()) {
            return other(tree);
        }
        JsonArray statements = tree.getAsJsonArray("statements");
        if (statements.size() != 1) {
            throw new Refusal("it is " + statements.size() + " statements; write exactly one");
        }
        return Optional.of(statements.get(0).getAsJsonObject());
    }

    /** What DuckDB says as JSON; its own limit on how deeply SQL is nested holds well before this one. */
    static JsonElement json(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setNestingLimit(DEEPEST);
        try {
            return JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            throw new Refusal("it is nested too deeply");
        }
    }

    private static Optional<JsonObject> other(JsonObject tree) {
        if (tree.get("error_type").getAsString().equals("not implemented")) {
            return Optional.empty();
        }
        throw new Refusal("DuckDB cannot parse it (" + tree.get("error_message").getAsString() + ")");
    }

    private String text(String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
