package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that says what a scope lets through, as its users start it. */
class GuardIT {
    private static final String[] TABLES = {
        "CREATE TABLE orders (id INTEGER, name VARCHAR)",
        "INSERT INTO orders VALUES (1, 'one'), (2, 'two')",
        "CREATE TABLE wages (wage INTEGER)"
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void writeStatements() throws IOException {
        Files.writeString(
                folder.resolve("statements.jsonl"),
                """
                {"id": "reads", "sql": "SELECT id, name FROM orders ORDER BY id"}
                {"id": "beyond", "sql": "SELECT * FROM wages"}
                {"id": "two", "sql": "SELECT 1; DROP TABLE orders"}
                {"id": "misspelt", "sql": "SELECT nme FROM orders"}
                {"id": "endless", "sql": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i % 7 FROM n) SELECT max(i) FROM n"}

                this is no JSON
                [1, 2]
                {"id": 7}
                {"id": 8, "sql": null}
                {"id": 9, "sql": "  "}
                {"id": 10, "sql": "SELECT count(*) AS 数 FROM orders"}
                """);
    }

    /** The verdicts by their ids. */
    private Map<String, JsonObject> verdicts(String database) throws IOException, InterruptedException, SQLException {
        Path file = folder.resolve("shop." + database);
        try (Connection connection = DriverManager.getConnection("jdbc:" + database + ":" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
        ProcessBuilder guard = new ProcessBuilder(
                Distributions.launcher().toString(),
                "guard",
                "--database",
                file.toString(),
                "--scope",
                "orders",
                "--batch",
                "statements.jsonl",
                "--out",
                "verdicts.jsonl",
                "--seconds",
                "2");
        Run.of(guard.directory(folder.toFile())).succeeded();
        Map<String, JsonObject> verdicts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("verdicts.jsonl"), StandardCharsets.UTF_8)) {
            JsonObject verdict = JsonParser.parseString(line).getAsJsonObject();
            assertThat(verdict.keySet()).containsExactly("id", "verdict", "reason", "ran", "rows", "error", "ms");
            verdicts.merge(verdict.get("id").toString(), verdict, (one, other) -> other);
        }
        return verdicts;
    }

    @Test
    void judgesAndRunsOnDuckDb() throws Exception {
        Map<String, JsonObject> verdicts = verdicts("duckdb");
        assertJudged(verdicts);
        assertDenied(about(verdicts, "\"misspelt\""));
        assertThat(about(verdicts, "\"misspelt\"").get("error").getAsString()).contains("nme");
    }

    @Test
    void judgesAndRunsOnSqlite() throws Exception {
        Map<String, JsonObject> verdicts = verdicts("sqlite");
        assertJudged(verdicts);
        assertFailed(about(verdicts, "\"misspelt\""), "nme");
    }

    private static JsonObject about(Map<String, JsonObject> verdicts, String id) {
        return Objects.requireNonNull(verdicts.get(id), id);
    }

    private static void assertJudged(Map<String, JsonObject> verdicts) {
        assertThat(verdicts.keySet())
                .containsExactly(
                        "\"reads\"",
                        "\"beyond\"",
                        "\"two\"",
                        "\"misspelt\"",
                        "\"endless\"",
                        "null",
                        "7",
                        "8",
                        "9",
                        "10");
        assertRan(about(verdicts, "\"reads\""), 2);
        assertRan(about(verdicts, "10"), 1);
        assertFailed(about(verdicts, "\"endless\""), "deadline");
        for (String denied : new String[] {"\"beyond\"", "\"two\"", "null", "7", "8", "9"}) {
            assertDenied(about(verdicts, denied));
        }
        assertThat(about(verdicts, "7").get("reason").getAsString()).contains("no JSON object with id and sql");
    }

    private static void assertRan(JsonObject verdict, long rows) {
        assertThat(verdict.get("verdict").getAsString()).as(verdict.toString()).isEqualTo("allow");
        assertThat(verdict.get("ran").getAsBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.get("rows").getAsLong()).isEqualTo(rows);
        assertThat(verdict.get("ms").getAsDouble()).isPositive();
    }

    private static void assertFailed(JsonObject verdict, String error) {
        assertThat(verdict.get("verdict").getAsString()).as(verdict.toString()).isEqualTo("allow");
        assertThat(verdict.get("ran").getAsBoolean()).isFalse();
        assertThat(verdict.get("error").getAsString()).contains(error);
    }

    private static void assertDenied(JsonObject verdict) {
        assertThat(verdict.get("verdict").getAsString()).as(verdict.toString()).isEqualTo("deny");
        assertThat(verdict.get("reason").getAsString()).isNotEmpty();
        assertThat(verdict.get("ran").getAsBoolean()).isFalse();
    }
}
