package datus.data;

import java.util.List;

/** How an engine writes SQL, as far as we write it for it. */
public interface Dialect {

    /** For people, as in DuckDB. */
    String title();

    /** A name as an identifier, quoted where needed. */
    String quote(String identifier);

    /** A table's name, with its schema if it has one. */
    default String quote(TableName table) {
        return table.schema().map(schema -> quote(schema) + ".").orElse("") + quote(table.table());
    }

    /** A value as a literal: String, Number, Boolean, LocalDate, LocalDateTime. */
    String literal(Object value);

    /** The first day, a date, of the {@code unit} (year, quarter, month, week, day) that a date expression lies in. */
    String truncate(String unit, String expression);

    /** The number of the {@code part} (year, quarter, month, day, dow) of a date expression. */
    String extract(String part, String expression);

    /** Keywords and functions, upper case, for completion. */
    List<String> keywords();

    List<String> functions();
}
