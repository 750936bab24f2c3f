package datus.data.landing;

import datus.data.DataType;
import datus.data.DataType.Kind;
import java.util.Locale;
import java.util.Map;

/** What DuckDB's types are to a person. */
public final class DuckDbTypes {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("BOOLEAN", Kind.BOOLEAN),
            Map.entry("TINYINT", Kind.INTEGER),
            Map.entry("SMALLINT", Kind.INTEGER),
            Map.entry("INTEGER", Kind.INTEGER),
            Map.entry("BIGINT", Kind.INTEGER),
            Map.entry("HUGEINT", Kind.INTEGER),
            Map.entry("UTINYINT", Kind.INTEGER),
            Map.entry("USMALLINT", Kind.INTEGER),
            Map.entry("UINTEGER", Kind.INTEGER),
            Map.entry("UBIGINT", Kind.INTEGER),
            Map.entry("UHUGEINT", Kind.INTEGER),
            Map.entry("FLOAT", Kind.DOUBLE),
            Map.entry("DOUBLE", Kind.DOUBLE),
            Map.entry("VARCHAR", Kind.TEXT),
            Map.entry("JSON", Kind.TEXT),
            Map.entry("ENUM", Kind.TEXT),
            Map.entry("DATE", Kind.DATE),
            Map.entry("TIME", Kind.TIME),
            Map.entry("TIME_NS", Kind.TIME),
            Map.entry("TIME WITH TIME ZONE", Kind.TIME),
            Map.entry("TIMESTAMP", Kind.TIMESTAMP),
            Map.entry("TIMESTAMP_S", Kind.TIMESTAMP),
            Map.entry("TIMESTAMP_MS", Kind.TIMESTAMP),
            Map.entry("TIMESTAMP_NS", Kind.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", Kind.TIMESTAMP_TZ),
            Map.entry("INTERVAL", Kind.INTERVAL),
            Map.entry("BLOB", Kind.BINARY),
            Map.entry("UUID", Kind.UUID));

    private DuckDbTypes() {}

    /** The type of that name, as DuckDB writes it in metadata and in DESCRIBE. */
    public static DataType of(String name) {
        return new DataType(name, kind(name.toUpperCase(Locale.ROOT)));
    }

    private static Kind kind(String name) {
        if (name.endsWith("]") || name.matches("(STRUCT|MAP|UNION)\\b.*")) {
            return Kind.NESTED;
        }
        if (name.startsWith("DECIMAL")) {
            return Kind.DECIMAL;
        }
        return name.startsWith("ENUM") ? Kind.TEXT : KINDS.getOrDefault(name, Kind.OTHER);
    }
}
