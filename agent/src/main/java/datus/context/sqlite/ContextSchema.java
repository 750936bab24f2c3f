package datus.context.sqlite;

import java.nio.file.Path;
import java.util.List;

/**
 * The tables of a context file.
 *
 * <p>{@code entry} has the entries, {@code words} their words, {@code vector} their meaning by the digest of the text that was
 * embedded, {@code gone} the row numbers that processes with an index in memory have to forget. {@code former} has the entries as
 * they were before a run touched them.
 */
final class ContextSchema {
    private static final String FIELDS =
            """
            subject TEXT,
            text TEXT,
            content TEXT,
            tags TEXT,
            tables TEXT,
            columns TEXT,
            state TEXT,
            source TEXT,
            origin TEXT,
            decided_by TEXT,
            at TEXT,
            stale TEXT""";

    /** Row numbers are never used twice, so that an index in memory cannot take a new entry for an old one. */
    static final List<List<String>> MIGRATIONS = List.of(List.of(
            "CREATE TABLE store (revision INTEGER NOT NULL, model TEXT NOT NULL, dimension INTEGER NOT NULL)",
            "INSERT INTO store VALUES (0, '', 0)",
            """
            CREATE TABLE entry (
                row INTEGER PRIMARY KEY AUTOINCREMENT,
                revision INTEGER NOT NULL,
                digest TEXT NOT NULL,
                meaning TEXT NOT NULL,
                kind TEXT NOT NULL,
                datasource TEXT NOT NULL,
                name TEXT NOT NULL,
            """
                    + FIELDS
                    + ", UNIQUE (kind, datasource, name))",
            "CREATE INDEX entry_by_revision ON entry (revision)",
            "CREATE INDEX entry_by_meaning ON entry (meaning)",
            "CREATE TABLE gone (row INTEGER PRIMARY KEY, revision INTEGER NOT NULL)",
            "CREATE INDEX gone_by_revision ON gone (revision)",
            """
            CREATE VIRTUAL TABLE words USING fts5 (
                scope, name, text, label, body,
                content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2")""",
            "CREATE VIRTUAL TABLE word USING fts5vocab ('words', 'row')",
            """
            CREATE TABLE vector (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                meaning TEXT NOT NULL UNIQUE,
                scale REAL NOT NULL,
                cells BLOB NOT NULL)""",
            "CREATE TABLE file (path TEXT PRIMARY KEY, hash TEXT NOT NULL, fault TEXT)",
            """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                what TEXT NOT NULL,
                fingerprint TEXT NOT NULL,
                begun_by TEXT NOT NULL,
                at TEXT NOT NULL,
                phase TEXT NOT NULL,
                added INTEGER NOT NULL DEFAULT 0,
                changed INTEGER NOT NULL DEFAULT 0,
                removed INTEGER NOT NULL DEFAULT 0)""",
            "CREATE UNIQUE INDEX open_run ON run (fingerprint) WHERE phase = 'OPEN'",
            """
            CREATE TABLE step (
                ordinal INTEGER PRIMARY KEY,
                run INTEGER NOT NULL,
                name TEXT NOT NULL,
                outcome TEXT NOT NULL,
                note TEXT NOT NULL,
                UNIQUE (run, name))""",
            """
            CREATE TABLE edit (
                ordinal INTEGER PRIMARY KEY,
                run INTEGER NOT NULL,
                path TEXT NOT NULL,
                before TEXT,
                after TEXT)""",
            "CREATE INDEX edit_by_run ON edit (run)",
            """
            CREATE TABLE former (
                run INTEGER NOT NULL,
                after TEXT,
                kind TEXT NOT NULL,
                datasource TEXT NOT NULL,
                name TEXT NOT NULL,
            """
                    + FIELDS
                    + ", UNIQUE (run, kind, datasource, name))"));

    private ContextSchema() {}

    static SchemaVersions of(Path file) {
        return new SchemaVersions(file, "context store", MIGRATIONS);
    }
}
