package datus.data;

import java.util.List;
import java.util.Optional;

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

    /** Rows {@code offset} to before {@code offset + count}, in the result's order. */
    Rows page(QueryResult result, long offset, int count);
}
