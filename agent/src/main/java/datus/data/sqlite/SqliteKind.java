package datus.data.sqlite;

import datus.data.Dialect;
import datus.data.EngineQuery;
import datus.data.jdbc.JdbcKind;
import datus.data.landing.ForeignColumn;
import datus.data.landing.ForeignColumns;
import datus.data.landing.UndecidedColumn;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.FaultReader;
import datus.data.source.FileStamp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** SQLite, whose values each have a type of their own whatever their column says. */
final class SqliteKind implements JdbcKind {
    private static final int WAIT_FOR_LOCK_MS = 3_000;

    /** See <a href="https://sqlite.org/limits.html">Limits in SQLite</a>; lengths are in bytes. */
    private static final Map<SQLiteLimits, Integer> BOUNDS = Map.of(
            SQLiteLimits.SQLITE_LIMIT_LENGTH, 16 << 20,
            SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 100_000,
            SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 200,
            SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, 100,
            SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000,
            SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0,
            SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1,
            SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);

    private final Path path;
    private final Dialect dialect = new SqliteDialect();

    SqliteKind(Path path) {
        this.path = path;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public FaultReader faults() {
        return new SqliteFaults();
    }

    @Override
    public ForeignColumns columns() {
        return new ForeignColumns() {
            @Override
            public ForeignColumn of(ResultSetMetaData metadata, int at) throws SQLException {
                return new UndecidedColumn(SqliteDialect.kind(String.valueOf(metadata.getColumnTypeName(at))));
            }
        };
    }

    @Override
    public Connection connect(boolean write) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!write);
        config.setBusyTimeout(WAIT_FOR_LOCK_MS);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    @Override
    public boolean reopensToWrite() {
        return true;
    }

    /** A file that is read so cannot be written even by a statement that a view or a trigger of it hides; nor can one value grow without bound. */
    @Override
    public void confine(Connection connection, String sql, Duration time) throws SQLException {
        EngineQuery.run(connection, "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        for (Map.Entry<SQLiteLimits, Integer> limit : BOUNDS.entrySet()) {
            sqlite.setLimit(limit.getKey(), limit.getValue());
        }
        connection.setAutoCommit(false);
    }

    @Override
    public Snapshot catalog(Connection connection) throws SQLException {
        return new SqliteCatalogReader(connection).read();
    }

    @Override
    public Object stamp() {
        return List.of(FileStamp.of(path), FileStamp.of(Path.of(path + "-wal")));
    }
}
