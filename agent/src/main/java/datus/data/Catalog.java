package datus.data;

import java.util.List;
import java.util.Optional;

/**
 * What is there, within a scope. Cached for some seconds; a statement that changes tables clears it.
 *
 * <p>Thread-safe: completion asks while a cell runs, and neither waits for the cell nor uses its connection.
 */
public interface Catalog {

    /** All tables and views, with columns and keys. */
    List<TableInfo> tables(Scope scope);

    /** A table by name, with or without schema, whatever its case. */
    Optional<TableInfo> table(String name, Scope scope);

    List<String> schemas(Scope scope);

    List<String> databases(Scope scope);
}
