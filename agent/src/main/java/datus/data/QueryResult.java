package datus.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A kept result: a table in the notebook's own DuckDB, described here. Rows are read through {@link Results}.
 *
 * @param name what SQL calls it
 * @param named whether a person gave that name; unnamed ones go when newer ones come
 * @param cell the number of the cell it came from; 0 if from none
 * @param rows how many are kept
 * @param cut how the result was cut; empty if whole
 * @param ranOn where it ran, as in "demo (DuckDB)"
 * @param sql the statement that gave it
 */
public record QueryResult(
        String name,
        boolean named,
        int cell,
        List<Column> columns,
        long rows,
        Optional<Cut> cut,
        String ranOn,
        Sql sql) {

    public QueryResult {
        columns = List.copyOf(columns);
    }

    /** How what is made of these results is cut: what is made of a part is a part, and says of what. */
    public static Optional<Cut> cutOf(Collection<QueryResult> read) {
        return read.stream()
                .flatMap(result -> result.cut().stream().map(cut -> cut.of(result)))
                .findFirst();
    }

    /**
     * Why a result is not whole. Whatever reads a cut result repeats {@link #mark}; a result made from a cut one is cut too.
     *
     * @param mark for a person, as in "cut at 1,000,000 rows"
     */
    public record Cut(String mark) {
        private Cut of(QueryResult result) {
            return mark.startsWith("from ") ? this : new Cut("from " + result.name() + ", " + mark);
        }
    }
}
