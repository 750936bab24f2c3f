package datus.context.sqlite;

import datus.context.Embedder;
import datus.context.search.VectorIndex;
import datus.context.sqlite.VectorTable.Lacking;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection that reads vectors into memory. It has a lock of its own, since the first search of a process reads all of them:
 * nobody who looks something up meanwhile waits for that. Any thread may call.
 */
final class MeaningReader implements AutoCloseable {
    private final Connection connection;
    private final PlainSql sql;
    private final VectorTable vectors;
    private @Nullable VectorFeed feed;

    MeaningReader(Connection connection) {
        this.connection = connection;
        this.sql = new PlainSql(connection);
        this.vectors = new VectorTable(sql);
    }

    /** Does something with the vectors as they are now; they stay so meanwhile. */
    @FunctionalInterface
    interface Use<T> {
        T of(VectorIndex index) throws SQLException;
    }

    synchronized <T> T with(Embedder embedder, Use<T> use) throws SQLException {
        return use.of(index(embedder));
    }

    /** What is there to be searched by meaning, of what was there to be. */
    record Embedded(int vectors, boolean all) {}

    synchronized Embedded embedded(Embedder embedder) throws SQLException {
        return new Embedded(index(embedder).size(), !feed(embedder).lacks());
    }

    /** The next entries behind a row that have no vector yet. */
    synchronized List<Lacking> lacking(Embedder embedder, long after, int limit) throws SQLException {
        return SharedSqlite.snapshot(connection, () -> {
            feed(embedder).index();
            return vectors.lacking(feed(embedder).lacking(after, limit));
        });
    }

    private VectorIndex index(Embedder embedder) throws SQLException {
        return SharedSqlite.snapshot(connection, () -> feed(embedder).index());
    }

    private VectorFeed feed(Embedder embedder) {
        VectorFeed known = feed;
        if (known == null) {
            known = new VectorFeed(sql, embedder);
            feed = known;
        }
        return known;
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
