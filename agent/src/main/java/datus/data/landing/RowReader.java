package datus.data.landing;

import datus.data.Column;
import datus.data.DataType;
import datus.data.Rows;
import datus.data.source.AnsiDialect;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows of the notebook's engine exactly, as {@link Rows} says. */
public final class RowReader {
    private final List<Column> columns;

    public RowReader(List<Column> columns) {
        this.columns = columns;
    }

    /** What to select; types that have no value in Java come as the engine's text. */
    public String selection() {
        return columns.stream()
                .map(column -> {
                    String name = AnsiDialect.quoted(column.name());
                    return isText(column.type().kind()) ? "CAST(" + name + " AS VARCHAR)" : name;
                })
                .collect(Collectors.joining(", "));
    }

    /** Whether {@link #selection} is no more than the columns' names, and Java has each value: of times, it lacks 24:00. */
    boolean readsAnything() {
        return columns.stream().map(Column::type).allMatch(RowReader::readsAnything);
    }

    private static boolean readsAnything(DataType type) {
        boolean exact = !isText(type.kind()) && type.kind() != DataType.Kind.TIME;
        return exact || type.name().equals("VARCHAR");
    }

    List<Column> columns() {
        return columns;
    }

    private static boolean isText(DataType.Kind kind) {
        return switch (kind) {
            case TEXT, INTERVAL, NESTED, OTHER -> true;
            default -> false;
        };
    }

    public List<List<@Nullable Object>> read(ResultSet rows) throws SQLException {
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(value(rows, i + 1, columns.get(i).type()));
            }
            all.add(Collections.unmodifiableList(row));
        }
        return all;
    }

    private static @Nullable Object value(ResultSet row, int at, DataType type) throws SQLException {
        Object value = row.getObject(at);
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case INTEGER -> integer((Number) value);
            case DOUBLE -> value instanceof Float single ? Double.valueOf(single.toString()) : value;
            case TIME -> type.name().endsWith("ZONE") ? row.getObject(at, OffsetTime.class) : value;
            case TIMESTAMP -> row.getObject(at, LocalDateTime.class);
            case TIMESTAMP_TZ -> row.getObject(at, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
            case BINARY -> row.getBytes(at);
            case BOOLEAN, DECIMAL, DATE, UUID -> value;
            case TEXT, INTERVAL, NESTED, OTHER -> row.getString(at);
        };
    }

    private static Object integer(Number value) {
        if (value instanceof BigInteger big && big.bitLength() > 63) {
            return big;
        }
        return value.longValue();
    }
}
