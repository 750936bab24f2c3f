package datus.context.sqlite;

import java.nio.file.Path;
import java.util.List;

/** The tables of a history file. */
final class HistorySchema {
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

    private HistorySchema() {}

    static SchemaVersions of(Path file) {
        return new SchemaVersions(file, "history", MIGRATIONS);
    }
}
