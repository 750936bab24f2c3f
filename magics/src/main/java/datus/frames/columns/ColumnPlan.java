package datus.frames.columns;

import datus.data.Column;
import datus.data.DataType;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How one column of a result becomes a Tablesaw column.
 *
 * @param select what is asked of DuckDB, over the column named {@code quoted}
 * @param builder what keeps so many rows of it
 * @param loss what its type loses, whatever its values are
 */
public record ColumnPlan(String select, IntFunction<ColumnBuilder> builder, Optional<String> loss) {
    /** A longer type, as of a wide STRUCT, is told by its beginning. */
    private static final int MOST_TYPE = 40;

    /** The type of a column that is NULL throughout. */
    private static final String NOTHING = "\"NULL\"";

    /**
     * The plan for a column.
     *
     * @param name what Tablesaw calls it
     * @param quoted what DuckDB calls it
     * @param fitsLong whether all its values are whole numbers of 64 bits; asked only of {@link #isWide wide} types
     */
    public static ColumnPlan of(Column column, String name, String quoted, boolean fitsLong) {
        String type = column.type().name();
        return switch (column.type().kind()) {
            case BOOLEAN -> exact(quoted, rows -> new BooleanBuilder(name, rows));
            case INTEGER, DECIMAL -> number(column.type(), name, quoted, fitsLong);
            case DOUBLE ->
                type.equals("FLOAT")
                        ? exact(quoted, rows -> new FloatBuilder(name, rows))
                        : exact(quoted, rows -> new DoubleBuilder(name, rows));
            case DATE -> exact(quoted, rows -> new DateBuilder(name, rows));
            case TIMESTAMP -> exact(quoted, rows -> new DateTimeBuilder(name, rows, ticks(type), false));
            case TIMESTAMP_TZ -> exact(quoted, rows -> new DateTimeBuilder(name, rows, ticks(type), true));
            case TIME ->
                type.equals("TIME") || type.equals("TIME_NS")
                        ? exact("epoch_ns(" + quoted + ")", rows -> new TimeBuilder(name, rows))
                        : text(type, name, quoted);
            case TEXT ->
                type.equals("VARCHAR")
                        ? exact(quoted + "::VARCHAR", rows -> new TextBuilder(name, rows))
                        : text(type, name, quoted);
            case INTERVAL, BINARY, UUID, NESTED, OTHER ->
                type.equals(NOTHING)
                        ? exact(quoted + "::VARCHAR", rows -> new TextBuilder(name, rows))
                        : text(type, name, quoted);
        };
    }

    /** Whether a type may hold whole numbers beyond 64 bits, so that its values decide how it is kept. */
    public static boolean isWide(DataType type) {
        return switch (type.name()) {
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> true;
            default -> type.kind() == DataType.Kind.DECIMAL && type.name().endsWith(",0)");
        };
    }

    private static ColumnPlan number(DataType type, String name, String quoted, boolean fitsLong) {
        return switch (type.name()) {
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" ->
                exact(quoted + "::INTEGER", rows -> new IntBuilder(name, rows));
            case "BIGINT", "UINTEGER" -> exact(quoted + "::BIGINT", rows -> new LongBuilder(name, rows));
            default ->
                isWide(type) && fitsLong
                        ? exact(quoted + "::BIGINT", rows -> new LongBuilder(name, rows))
                        : new ColumnPlan(
                                quoted + "::DOUBLE",
                                rows -> new DoubleBuilder(name, rows),
                                Optional.of(type.name() + " became double, exact to 15 digits"));
        };
    }

    private static Ticks ticks(String type) {
        return switch (type) {
            case "TIMESTAMP_S" -> Ticks.SECONDS;
            case "TIMESTAMP_MS" -> Ticks.MILLIS;
            case "TIMESTAMP_NS" -> Ticks.NANOS;
            default -> Ticks.MICROS;
        };
    }

    private static ColumnPlan exact(String select, IntFunction<ColumnBuilder> builder) {
        return new ColumnPlan(select, builder, Optional.empty());
    }

    private static ColumnPlan text(String type, String name, String quoted) {
        String shown = type.length() <= MOST_TYPE ? type : type.substring(0, MOST_TYPE - 1) + "…";
        return new ColumnPlan(
                quoted + "::VARCHAR", rows -> new TextBuilder(name, rows), Optional.of(shown + " became text"));
    }
}
