package datus.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** The results a notebook keeps, tables of its in-memory DuckDB. {@code _} is the latest. Confined to the execute thread. */
public interface Results {

    /** All kept, oldest first. */
    List<QueryResult> list();

    /** By name, {@code _} included. */
    Optional<QueryResult> find(String name);

    /** Forgets a result; an unknown name is an error with the nearest known. */
    void drop(String name);

    /** How many bytes its rows take, as the engine estimates. */
    long bytes(QueryResult result);

    /**
     * Keeps rows that code makes, as a result like any other.
     *
     * @param as what SQL calls it, an earlier result of that name being replaced; else it is unnamed
     * @param ranOn where they come from, as in "this notebook (Java)"
     * @param made how they came, for a person to read; kept as the result's SQL
     * @param cut how what they were made of was cut
     */
    QueryResult keep(
            Optional<String> as, int cell, String ranOn, Sql made, Optional<QueryResult.Cut> cut, Filling filling);

    /** Makes a table. */
    @FunctionalInterface
    interface Filling {
        /** Creates the table {@code memory.main.<name>} on a connection of the notebook's engine, and fills it. */
        void fill(DuckDBConnection connection, String name) throws SQLException;
    }

    /** Rows {@code offset} to before {@code offset + count}, in the result's order. */
    Rows page(QueryResult result, long offset, int count);
}
