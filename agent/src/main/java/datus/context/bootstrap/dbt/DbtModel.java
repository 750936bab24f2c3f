package datus.context.bootstrap.dbt;

import java.util.List;
import java.util.Optional;

/**
 * A relation that a dbt project knows: a model, a seed, a snapshot, or a table of a source.
 *
 * @param source the source's name, of a table that dbt only reads; else empty
 * @param name as {@code ref} and {@code source} call it
 * @param relation schema and table where it lies, as far as that is known
 * @param origin the file that describes it, relative to the project
 * @param materialized as in {@code table}, {@code view}, {@code ephemeral}; empty if not known
 * @param key columns that name a row together; empty if none are tested for it
 */
record DbtModel(
        String source,
        String name,
        List<String> relation,
        String description,
        String origin,
        String materialized,
        List<Column> columns,
        List<String> key) {
    DbtModel {
        relation = List.copyOf(relation);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * A column, and what its tests say of it.
     *
     * @param values the only ones it may have; empty if any
     * @param references what it names a row of
     */
    record Column(
            String name,
            String type,
            String description,
            boolean unique,
            boolean required,
            List<String> values,
            Optional<Reference> references) {
        Column {
            values = List.copyOf(values);
        }
    }

    /**
     * The target of a {@code relationships} test.
     *
     * @param to as written, {@code ref('customers')}
     */
    record Reference(String to, String field) {}

    /** How SQL refers to it between braces: {@code orders}, or {@code shop.orders} of a source. */
    String handle() {
        return source.isEmpty() ? name : source + "." + name;
    }

    /** Whether there is a table or view of it. */
    boolean isStored() {
        return !materialized.equals("ephemeral");
    }

    /** Columns that tell a row apart: those tested together, else the first that is unique and never empty. */
    List<String> primaryKey() {
        if (!key.isEmpty()) {
            return key;
        }
        return columns.stream()
                .filter(column -> column.unique() && column.required())
                .map(Column::name)
                .limit(1)
                .toList();
    }
}
