package datus.context.sqlite;

import datus.context.search.Quantized;
import datus.context.search.SearchText;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The vectors in the file, by the digest of the text that was embedded: entries that say the same share one. */
final class VectorTable {
    private static final String LACKING = "SELECT row, meaning, " + EntryRow.COLUMNS
            + " FROM entry WHERE row > ? AND NOT EXISTS (SELECT 1 FROM vector WHERE vector.meaning = entry.meaning)"
            + " ORDER BY row LIMIT ?";

    private final PlainSql sql;

    VectorTable(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * A text that has no vector yet.
     *
     * @param meaning its digest
     */
    record Lacking(long row, String meaning, String text) {}

    /** The next of them behind a row. */
    List<Lacking> lacking(long after, int limit) throws SQLException {
        return sql.select(
                LACKING,
                row -> new Lacking(
                        row.getLong("row"), row.getString("meaning"), SearchText.meaning(EntryRow.read(row))),
                after,
                limit);
    }

    boolean isOf(String model) throws SQLException {
        return sql.number("SELECT count(*) FROM store WHERE model = ?", model) == 1;
    }

    /** Lets the vectors of any other model go, for they cannot be compared. */
    void changeTo(String model, int dimension) throws SQLException {
        sql.update("DELETE FROM vector");
        sql.update("UPDATE store SET model = ?, dimension = ?", model, dimension);
    }

    /** Of the same text another process may have been first. */
    void add(Map<String, Quantized> vectors) throws SQLException {
        for (Map.Entry<String, Quantized> each : vectors.entrySet()) {
            sql.update(
                    "INSERT OR IGNORE INTO vector (meaning, scale, cells) VALUES (?, ?, ?)",
                    each.getKey(),
                    each.getValue().scale(),
                    each.getValue().cells());
        }
    }
}
