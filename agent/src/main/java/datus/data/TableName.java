package datus.data;

import java.util.Optional;

/** A table's name on its datasource; the schema is empty where the datasource has none or it is the default one. */
public record TableName(Optional<String> schema, String table) {

    public static TableName of(String table) {
        return new TableName(Optional.empty(), table);
    }

    /** Reads what {@link #toString} wrote. */
    public static TableName parse(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? of(written)
                : new TableName(Optional.of(written.substring(0, dot)), written.substring(dot + 1));
    }

    @Override
    public String toString() {
        return schema.map(name -> name + "." + table).orElse(table);
    }
}
