package datus.data.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The value of a {@code ?}, as it is sent.
 *
 * @param type the simple name of its class
 */
record Value(String type, String text) {
    private static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("String", text -> text),
            Map.entry("Boolean", Boolean::valueOf),
            Map.entry("Short", Short::valueOf),
            Map.entry("Integer", Integer::valueOf),
            Map.entry("Long", Long::valueOf),
            Map.entry("BigInteger", BigInteger::new),
            Map.entry("BigDecimal", BigDecimal::new),
            Map.entry("Float", Float::valueOf),
            Map.entry("Double", Double::valueOf),
            Map.entry("LocalDate", LocalDate::parse),
            Map.entry("LocalTime", LocalTime::parse),
            Map.entry("LocalDateTime", LocalDateTime::parse),
            Map.entry("OffsetDateTime", OffsetDateTime::parse),
            Map.entry("UUID", UUID::fromString));

    static Value of(Object value) {
        String type = value.getClass().getSimpleName();
        if (!READERS.containsKey(type)) {
            throw new IllegalArgumentException("No value for SQL: " + type);
        }
        return new Value(type, value.toString());
    }

    Object read() {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("No value for SQL: " + type);
        }
        return reader.apply(text);
    }
}
