package datus.context.sqlite;

import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.context.Embedder;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Hit;
import datus.context.Run;
import datus.context.SearchRequest;
import datus.context.search.Membership;
import datus.context.sqlite.VectorTable.Lacking;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection that reads: it never waits for one that writes. Any thread may call. */
final class ContextReader implements AutoCloseable {
    private final Connection connection;
    private final PlainSql sql;
    private final RunTable runs;
    private final VectorTable vectors;
    private @Nullable ContextSearch search;
    private @Nullable VectorFeed feed;

    ContextReader(Connection connection) {
        this.connection = connection;
        this.sql = new PlainSql(connection);
        this.runs = new RunTable(sql);
        this.vectors = new VectorTable(sql);
    }

    synchronized long revision() throws SQLException {
        return sql.number("SELECT revision FROM store");
    }

    synchronized Optional<Entry> find(EntryId id) throws SQLException {
        return sql.first(
                "SELECT " + EntryRow.COLUMNS + " FROM entry WHERE kind = ? AND datasource = ? AND name = ?",
                EntryRow::read,
                id.kind(),
                id.datasource(),
                id.name());
    }

    synchronized List<Entry> list(EntryFilter filter) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("1"));
        List<Object> values = new ArrayList<>();
        if (!filter.kinds().isEmpty()) {
            conditions.add("kind IN (?" + ", ?".repeat(filter.kinds().size() - 1) + ")");
            values.addAll(filter.kinds());
        }
        filter.scope().ifPresent(scope -> {
            conditions.add("datasource IN ('', ?)");
            values.add(scope.datasource());
        });
        String select = "SELECT " + EntryRow.COLUMNS + " FROM entry WHERE " + String.join(" AND ", conditions)
                + " ORDER BY kind, datasource, name";
        Membership membership = Membership.listed(filter);
        return sql.select(select, EntryRow::read, values.toArray()).stream()
                .filter(membership::has)
                .toList();
    }

    synchronized List<Hit> byWords(SearchRequest request) throws SQLException {
        return snapshot(() -> search().byWords(request));
    }

    synchronized List<Hit> byMeaning(SearchRequest request, Embedder embedder, float[] vector) throws SQLException {
        return snapshot(() -> search().byMeaning(request, feed(embedder).index(), vector));
    }

    /** What is there to be searched by meaning, of what was there to be. */
    record Embedded(int vectors, boolean all) {}

    synchronized Embedded embedded(Embedder embedder) throws SQLException {
        return snapshot(() ->
                new Embedded(feed(embedder).index().size(), !feed(embedder).lacks()));
    }

    /** The next entries behind a row that have no vector yet. */
    synchronized List<Lacking> lacking(Embedder embedder, long after, int limit) throws SQLException {
        return snapshot(() -> {
            feed(embedder).index();
            return vectors.lacking(feed(embedder).lacking(after, limit));
        });
    }

    synchronized List<FileMark> files() throws SQLException {
        return sql.select(
                "SELECT path, hash, fault FROM file ORDER BY path",
                row -> new FileMark(
                        row.getString("path"), row.getString("hash"), Optional.ofNullable(row.getString("fault"))));
    }

    synchronized List<Run> runs() throws SQLException {
        return runs.all();
    }

    synchronized List<RunStep> steps(String run) throws SQLException {
        return runs.steps(run);
    }

    synchronized List<FileEdit> edits(String run) throws SQLException {
        return runs.edits(run);
    }

    /** Word lists and statements that only searches need are made with the first one. */
    private ContextSearch search() {
        ContextSearch known = search;
        if (known == null) {
            known = new ContextSearch(sql);
            search = known;
        }
        return known;
    }

    private VectorFeed feed(Embedder embedder) {
        VectorFeed known = feed;
        if (known == null) {
            known = new VectorFeed(sql, embedder);
            feed = known;
        }
        return known;
    }

    /** All of the work sees the file as it is at one moment. */
    private <T> T snapshot(SharedSqlite.Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return work.run();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
