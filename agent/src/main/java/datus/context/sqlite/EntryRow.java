package datus.context.sqlite;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as the columns of a row, and back. */
final class EntryRow {
    static final String COLUMNS =
            "kind, datasource, name, subject, text, content, tags, tables, columns, state, source,"
                    + " origin, decided_by, at, stale";
    static final int WIDTH = 15;

    private static final int DIGEST_BYTES = 16;

    private final @Nullable String[] cells;

    private EntryRow(@Nullable String[] cells) {
        this.cells = cells;
    }

    static EntryRow of(Entry entry) {
        return new EntryRow(new @Nullable String[] {
            entry.id().kind(),
            entry.id().datasource(),
            entry.id().name(),
            entry.subject(),
            entry.text(),
            entry.content(),
            json(entry.tags()),
            json(entry.tables()),
            json(entry.columns()),
            entry.state().name(),
            entry.provenance().source(),
            entry.provenance().origin(),
            entry.provenance().by(),
            entry.provenance().at().toString(),
            entry.stale().orElse(null)
        });
    }

    /** The entry in the row where the cursor stands, whose columns are {@link #COLUMNS}, found by name. */
    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new EntryId(row.getString("kind"), row.getString("datasource"), row.getString("name")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("content"),
                list(row.getString("tags")),
                list(row.getString("tables")),
                list(row.getString("columns")),
                State.valueOf(row.getString("state")),
                new Provenance(
                        row.getString("source"),
                        row.getString("origin"),
                        row.getString("decided_by"),
                        Instant.parse(row.getString("at"))),
                Optional.ofNullable(row.getString("stale")));
    }

    /** Sets the parameters from that number on. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < WIDTH; i++) {
            statement.setString(first + i, cells[i]);
        }
    }

    /** The same for the same entry only. */
    String digest() {
        MessageDigest digest = sha256();
        for (String cell : cells) {
            byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
            digest.update((cell == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return hex(digest.digest());
    }

    static String digest(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The list in a column. */
    static List<String> list(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(json).getAsJsonArray()) {
            values.add(each.getAsString());
        }
        return values;
    }

    private static String json(List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        JsonArray array = new JsonArray(values.size());
        values.forEach(array::add);
        return array.toString();
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
