package datus.context.sqlite;

import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a history file by version; a file of an older version is brought up to date, one of a newer version is refused. */
record HistorySchema(Path file) {

    /** Entry n leads from version n to n + 1. An entry that was released is never changed. */
    private static final List<List<String>> MIGRATIONS = List.of(List.of(
            """
            CREATE TABLE turn (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                took_ns INTEGER NOT NULL,
                number INTEGER NOT NULL,
                kind TEXT NOT NULL,
                status TEXT NOT NULL,
                input TEXT NOT NULL,
                datasource TEXT,
                sql TEXT,
                rows INTEGER NOT NULL,
                detail TEXT NOT NULL,
                session TEXT NOT NULL,
                cell_id TEXT,
                cell_metadata TEXT NOT NULL,
                notebook TEXT
            )""",
            "CREATE INDEX turn_by_session ON turn (session)",
            "CREATE INDEX turn_by_notebook ON turn (notebook)"));

    void migrate(Connection connection) throws SQLException {
        if (version(connection) != MIGRATIONS.size()) {
            SharedSqlite.retrying(() -> migrateAlone(connection));
        }
    }

    private boolean migrateAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                apply(connection, statement);
                statement.execute("COMMIT");
                return true;
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** The version is read again, now that no other process can change it. */
    private void apply(Connection connection, Statement statement) throws SQLException {
        int from = version(connection);
        if (from > MIGRATIONS.size()) {
            throw DatusException.data(
                    "The history " + file.getFileName() + " is of version " + from
                            + "; this release reads up to version " + MIGRATIONS.size() + ".",
                    "Use the newer release of Datus Notebook, or move the file away to begin a new history.");
        }
        for (List<String> steps : MIGRATIONS.subList(from, MIGRATIONS.size())) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
        statement.execute("PRAGMA user_version = " + MIGRATIONS.size());
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            version.next();
            return version.getInt(1);
        }
    }
}
