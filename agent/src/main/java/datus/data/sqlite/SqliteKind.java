package datus.data.sqlite;

import datus.data.Dialect;
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
import java.util.List;
import org.sqlite.SQLiteConfig;

/** SQLite, whose values each have a type of their own whatever their column says. */
final class SqliteKind implements JdbcKind {
    private static final int WAIT_FOR_LOCK_MS = 3_000;

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

    @Override
    public Snapshot catalog(Connection connection) throws SQLException {
        return new SqliteCatalogReader(connection).read();
    }

    @Override
    public Object stamp() {
        return List.of(FileStamp.of(path), FileStamp.of(Path.of(path + "-wal")));
    }
}
