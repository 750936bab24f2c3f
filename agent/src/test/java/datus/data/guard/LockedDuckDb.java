package datus.data.guard;

import datus.data.EngineQuery;
import datus.data.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A DuckDB file beside a folder of files in scope, opened and locked as a worker does. */
final class LockedDuckDb implements AutoCloseable {
    private final Path data;
    private final String name;
    private final Connection connection;

    private LockedDuckDb(Path data, String name, Connection connection) {
        this.data = data;
        this.name = name;
        this.connection = connection;
    }

    /** Builds a file by a script, in which {@code {DATA}} is a folder with the folders of files. */
    static LockedDuckDb build(Path folder, String name, String script) throws IOException, SQLException {
        Path data = folder.toRealPath();
        Path file = data.resolve(name + ".duckdb");
        try (Connection writing = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            EngineQuery.run(writing, script.replace("{DATA}", data.toString()));
        }
        Properties readOnly = new Properties();
        readOnly.setProperty("access_mode", "READ_ONLY");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
        for (String lock : List.of(
                "SET explain_output = 'all'",
                "SET allowed_directories = ['" + data.resolve("allowed") + "']",
                "SET autoload_known_extensions = false",
                "SET autoinstall_known_extensions = false",
                "SET enable_external_access = false",
                "SET max_execution_time = 10000",
                "SET memory_limit = '512MB'",
                "SET lock_configuration = true")) {
            EngineQuery.run(connection, lock);
        }
        return new LockedDuckDb(data, name, connection);
    }

    /** Makes the folders that a script copies files to. */
    static void folders(Path data, String... names) throws IOException {
        for (String each : names) {
            Files.createDirectories(data.resolve(each));
        }
    }

    static Scope.TableRule rule(String table) {
        return new Scope.TableRule(table, List.of(), Optional.empty(), Map.of());
    }

    Connection connection() {
        return connection;
    }

    DuckDbGuard guard(String... tables) {
        Scope scope = new Scope(name, Stream.of(tables).map(LockedDuckDb::rule).toList());
        return new DuckDbGuard(connection, scope, List.of(data.resolve("allowed")));
    }

    /** How many rows SQL gives. */
    int rows(String sql) throws SQLException {
        return EngineQuery.rows(connection, sql, row -> 1).size();
    }

    /** Text with the folder in place of {@code {DATA}}. */
    String placed(String sql) {
        return sql.replace("{DATA}", data.toString())
                .replace("{OUT}", data.resolve("other").toString());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
