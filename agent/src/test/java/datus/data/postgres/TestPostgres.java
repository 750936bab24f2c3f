package datus.data.postgres;

import static org.junit.jupiter.api.Assumptions.abort;

import datus.data.EngineQuery;
import datus.workspace.DatasourceConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL server for tests. Where it cannot start, tests are skipped, unless all clients are required. */
public final class TestPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static TestPostgres start() {
        return start("");
    }

    /**
     * A server with libraries that have to be there from its start.
     *
     * @param libraries their names, with commas between
     */
    static TestPostgres start(String libraries) {
        try {
            return new TestPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_preload_libraries", libraries)
                    .start());
        } catch (IOException | IllegalStateException e) {
            if ("1".equals(System.getenv("DATUS_REQUIRE_CLIENTS"))) {
                throw new IllegalStateException("PostgreSQL did not start", e);
            }
            return abort("PostgreSQL did not start: " + e.getMessage());
        }
    }

    /** A connection as the server's owner. */
    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Runs statements as the server's owner. */
    void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            EngineQuery.run(connection, sql);
        }
    }

    /** From now on a user has to show a password. */
    void requirePasswordOf(String user) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Path rules = Path.of(EngineQuery.rows(connection, "show hba_file", row -> row.getString(1))
                    .get(0));
            String rule = "host all " + user + " all scram-sha-256\n";
            Files.writeString(rules, rule + Files.readString(rules));
            EngineQuery.run(connection, "select pg_reload_conf()");
        }
    }

    DatasourceConfig config(String name, String user, String password) {
        return new DatasourceConfig(
                name,
                "postgresql",
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        String.valueOf(server.getPort()),
                        "database",
                        "postgres",
                        "user",
                        user,
                        "password",
                        password));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
