package datus.data;

/**
 * The type of a column.
 *
 * @param name as its engine writes it, for instance DECIMAL(18,2)
 * @param kind what it is to a person
 */
public record DataType(String name, Kind kind) {

    /** What a value is, whatever engine it comes from. INTEGER is any width, up to HUGEINT; NESTED is list, struct, map, union. */
    public enum Kind {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        DOUBLE,
        TEXT,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMP_TZ,
        INTERVAL,
        BINARY,
        UUID,
        NESTED,
        OTHER;

        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL || this == DOUBLE;
        }

        public boolean isTemporal() {
            return this == DATE || this == TIMESTAMP || this == TIMESTAMP_TZ;
        }
    }
}
