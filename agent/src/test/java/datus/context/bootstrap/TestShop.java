package datus.context.bootstrap;

import datus.context.ContextStore;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A workspace with a small shop in DuckDB, for tests of what fills its context. */
public final class TestShop implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, password VARCHAR)",
            "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer INTEGER REFERENCES customers(id), status VARCHAR,"
                    + " total DECIMAL(18,2), ordered DATE)",
            "COMMENT ON TABLE orders IS 'What customers bought'",
            "CREATE SCHEMA archive",
            "CREATE TABLE archive.orders (id BIGINT, status VARCHAR)",
            "INSERT INTO customers VALUES (1, 'Ann', 'x'), (2, 'Bob', 'y')",
            "INSERT INTO orders VALUES (1, 1, 'open', 10, '2024-01-01'), (2, 2, 'shipped', 20, '2024-01-02')");

    /** What the clock of tests says. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Path root;
    private final TestNotebook notebook;
    private final SqliteHistory history;

    private TestShop(Path root, TestNotebook notebook) {
        this.root = root;
        this.notebook = notebook;
        this.history = SqliteHistory.open(root.resolve(".datus/notebook"));
    }

    public static TestShop in(Path root) throws SQLException {
        run(root, TABLES.toArray(String[]::new));
        return at(root);
    }

    /** A workspace that is there, or has no tables yet. */
    static TestShop at(Path root) {
        return new TestShop(root, TestNotebook.in(root, TestNotebook.duckdb("shop", "shop.duckdb")));
    }

    /** Changes the shop's tables. */
    public static void run(Path root, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public Workspace workspace() {
        DatusConfig config = DatusConfig.of(List.of(TestNotebook.duckdb("shop", "shop.duckdb")));
        return new Workspace(root, root.resolve(".datus/notebook"), config, true);
    }

    public TestNotebook notebook() {
        return notebook;
    }

    public SqliteHistory history() {
        return history;
    }

    /** What the workspace knows; nothing here is searched by meaning. */
    public WorkspaceContext context() {
        ContextStore store = SqliteContextStore.open(workspace().state(), () -> {
            throw new AssertionError("Nothing is searched by meaning.");
        });
        return WorkspaceContext.of(workspace(), store, "li", clock());
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    public BootstrapInput input(Path location) {
        return new BootstrapInput(workspace(), notebook.data(), history, Scope.all("shop"), location, clock());
    }

    @Override
    public void close() {
        history.close();
        notebook.close();
    }
}
