package datus.context.sqlite;

import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Hit;
import datus.context.Run;
import datus.context.SearchRequest;
import datus.context.search.Membership;
import datus.context.search.VectorIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection that reads: it never waits for one that writes. Any thread may call. */
final class ContextReader implements AutoCloseable {
    private final Connection connection;
    private final PlainSql sql;
    private final RunTable runs;
    private @Nullable ContextSearch search;

    ContextReader(Connection connection) {
        this.connection = connection;
        this.sql = new PlainSql(connection);
        this.runs = new RunTable(sql);
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
        return SharedSqlite.snapshot(connection, () -> search().byWords(request));
    }

    synchronized List<Hit> byMeaning(SearchRequest request, VectorIndex index, float[] vector) throws SQLException {
        return SharedSqlite.snapshot(connection, () -> search().byMeaning(request, index, vector));
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

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
