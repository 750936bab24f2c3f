package datus.generation.usage;

/**
 * A column in a query.
 *
 * @param table as the query names it, in lower case and without schema; empty if the query does not tell which table it is of
 * @param column in lower case
 */
public record ColumnUse(String table, String column, Role role) {

    /** What the query does with it. */
    public enum Role {
        FILTER,
        GROUP,
        SUM,
        AVERAGE,
        COUNT,
        COUNT_DISTINCT,
        EXTREME,
        JOIN,
        ORDER,
        OUTPUT
    }
}
