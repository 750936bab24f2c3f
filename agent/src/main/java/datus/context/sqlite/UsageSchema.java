package datus.context.sqlite;

import java.nio.file.Path;
import java.util.List;

/** The tables of a file of what models were asked. */
final class UsageSchema {
    /** Entry n leads from version n to n + 1. An entry that was released is never changed. */
    private static final List<List<String>> MIGRATIONS = List.of(List.of(
            """
            CREATE TABLE use (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                at_millis INTEGER NOT NULL,
                at TEXT NOT NULL,
                user TEXT NOT NULL,
                subagent TEXT,
                model TEXT NOT NULL,
                purpose TEXT NOT NULL,
                input INTEGER NOT NULL,
                cached INTEGER NOT NULL,
                output INTEGER NOT NULL,
                cost TEXT,
                currency TEXT NOT NULL
            )""",
            "CREATE INDEX use_by_time ON use (at_millis)"));

    private UsageSchema() {}

    static SchemaVersions of(Path file) {
        return new SchemaVersions(file, "log of usage", MIGRATIONS);
    }
}
