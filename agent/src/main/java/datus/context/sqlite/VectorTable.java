package datus.context.sqlite;

import datus.context.search.Quantized;
import datus.context.search.SearchText;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The vectors in the file, by the digest of the text that was embedded: entries that say the same share one. */
final class VectorTable {
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

    /** Those of some rows, in their order. */
    List<Lacking> lacking(List<Long> rows) throws SQLException {
        String numbers = rows.stream().map(row -> Long.toString(row)).collect(Collectors.joining(","));
        return sql.select(
                "SELECT row, meaning, " + EntryRow.COLUMNS + " FROM entry WHERE row IN (" + numbers + ") ORDER BY row",
                row -> new Lacking(
                        row.getLong("row"), row.getString("meaning"), SearchText.meaning(EntryRow.read(row))));
    }

    boolean isOf(String model) throws SQLException {
        return sql.number("SELECT count(*) FROM store WHERE model = ?", model) == 1;
    }

    /** Lets the vectors of any other model go, for they cannot be compared. */
    void changeTo(String model, int dimension) throws SQLException {
        sql.update("DELETE FROM vector");
        sql.update("UPDATE store SET model = ?, dimension = ?", model, dimension);
    }

    /** Lets vectors go that no entry has any more, once they are a third of all. */
    void purge() throws SQLException {
        if (2 * sql.number("SELECT count(*) FROM vector") > 3 * sql.number("SELECT count(*) FROM entry")) {
            sql.update("DELETE FROM vector WHERE meaning NOT IN (SELECT meaning FROM entry)");
        }
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
