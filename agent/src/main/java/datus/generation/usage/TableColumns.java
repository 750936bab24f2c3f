package datus.generation.usage;

/** Knows the columns of tables, so that a column that a query leaves unqualified finds its table. */
@FunctionalInterface
public interface TableColumns {

    /** Whether a table, by its name without schema, has that column; both in lower case. */
    boolean has(String table, String column);
}
