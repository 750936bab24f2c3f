package datus.context.sqlite;

import datus.context.Embedder;
import datus.context.State;
import datus.context.search.Group;
import datus.context.search.Quantized;
import datus.context.search.VectorIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the vectors in memory as those in the file are, whichever process wrote them: if the file has changed, the rows that are newer
 * than the last look are read.
 */
final class VectorFeed {
    private static final String ROWS =
            "SELECT row, kind, datasource, subject, state, tables, vector.scale, vector.cells FROM ";
    private static final String CHANGED =
            ROWS + "entry LEFT JOIN vector ON vector.meaning = entry.meaning WHERE entry.revision > ?";
    /** The cross join and the plus have SQLite begin with the few new vectors, and not with all entries. */
    private static final String EMBEDDED = ROWS + "vector CROSS JOIN entry ON entry.meaning = vector.meaning"
            + " WHERE vector.id > ? AND +entry.revision <= ?";

    private final PlainSql sql;
    private final String model;
    private final int dimension;
    private final Map<String, List<String>> tables = new HashMap<>();
    private final BitSet lacking = new BitSet();
    private VectorIndex index;
    private long version = -1;
    private Seen seen = Seen.NOTHING;

    VectorFeed(PlainSql sql, Embedder embedder) {
        this.sql = sql;
        this.model = embedder.model();
        this.dimension = embedder.dimension();
        this.index = new VectorIndex(dimension);
    }

    /** How far the file was read. */
    private record Seen(String model, long revision, long vector) {
        static final Seen NOTHING = new Seen("", -1, 0);
    }

    /** The vectors as they are now; none while the file has those of another model. */
    VectorIndex index() throws SQLException {
        long now = sql.number("PRAGMA data_version");
        if (now != version) {
            refresh();
            version = now;
        }
        return index;
    }

    /** Whether entries wait for their vectors, as of the last look. */
    boolean lacks() {
        return seen.equals(Seen.NOTHING) || !lacking.isEmpty();
    }

    /** The next rows behind one that wait for their vectors, as of the last look. */
    List<Long> lacking(long after, int limit) {
        return lacking.stream()
                .filter(row -> row > after)
                .limit(limit)
                .mapToObj(Long::valueOf)
                .toList();
    }

    private void refresh() throws SQLException {
        Seen there = sql.first(
                        "SELECT model, revision, (SELECT coalesce(max(id), 0) FROM vector) FROM store",
                        row -> new Seen(row.getString(1), row.getLong(2), row.getLong(3)))
                .orElse(Seen.NOTHING);
        if (!there.model().equals(model)) {
            index = new VectorIndex(dimension);
            lacking.clear();
            seen = Seen.NOTHING;
        } else {
            read();
            seen = there;
        }
    }

    private void read() throws SQLException {
        sql.each("SELECT row FROM gone WHERE revision > ?", this::remove, seen.revision());
        sql.each(EMBEDDED, this::put, seen.vector(), seen.revision());
        sql.each(CHANGED, this::put, seen.revision());
    }

    private void remove(ResultSet row) throws SQLException {
        index.remove(row.getLong("row"));
        lacking.clear(Math.toIntExact(row.getLong("row")));
    }

    private void put(ResultSet row) throws SQLException {
        byte[] cells = row.getBytes("cells");
        if (cells == null) {
            index.remove(row.getLong("row"));
            lacking.set(Math.toIntExact(row.getLong("row")));
        } else {
            lacking.clear(Math.toIntExact(row.getLong("row")));
            index.put(row.getLong("row"), group(row), Quantized.stored(row.getFloat("scale"), cells));
        }
    }

    private Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("kind"),
                row.getString("datasource"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                tables.computeIfAbsent(row.getString("tables"), EntryRow::list));
    }
}
