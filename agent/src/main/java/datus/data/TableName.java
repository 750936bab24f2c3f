package datus.data;

import java.util.Optional;

/** A table's name on its datasource; the schema is empty where the datasource has none or it is the default one. */
public record TableName(Optional<String> schema, String table) {

    public static TableName of(String table) {
        return new TableName(Optional.empty(), table);
    }

    @Override
    public String toString() {
        return schema.map(name -> name + "." + table).orElse(table);
    }
}
