package datus.chart;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import datus.data.Column;
import datus.data.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows a chart draws, reduced to the columns of its plan. In JSON these are called x, y and color whatever their names, since
 * Vega-Lite takes dots and brackets in a name for a path.
 */
final class ChartRows {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final List<List<@Nullable Object>> rows;
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final ZoneId zone;

    ChartRows(ChartPlan plan, Rows page, ZoneId zone) {
        this.rows = page.rows();
        this.zone = zone;
        field("x", Optional.of(plan.x()), page);
        field("y", plan.y(), page);
        field("color", plan.color(), page);
    }

    private void field(String name, Optional<Column> column, Rows page) {
        column.map(page.columns()::indexOf).ifPresent(index -> fields.put(name, index));
    }

    int size() {
        return rows.size();
    }

    /** A value as the engine holds it. */
    @Nullable
    Object value(int row, String field) {
        return rows.get(row).get(Objects.requireNonNull(fields.get(field)));
    }

    /** A value as a person reads it, exact. */
    String text(int row, String field) {
        Object value = value(row, field);
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof OffsetDateTime instant
                ? instant.atZoneSameInstant(zone).toOffsetDateTime().toString()
                : Objects.toString(value, "NULL");
    }

    /** The rows as JSON; a field of {@code exact} has a twin that ends in {@code _text} and is shown in its place. */
    JsonArray json(List<String> exact) {
        JsonArray array = new JsonArray(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            JsonObject object = new JsonObject();
            for (String field : fields.keySet()) {
                object.add(field, json(value(row, field)));
            }
            for (String field : exact) {
                object.addProperty(field + "_text", text(row, field));
            }
            array.add(object);
        }
        return array;
    }

    /** Whether a browser, whose numbers are doubles, would show another number than the engine holds. */
    boolean loses(String field) {
        for (int row = 0; row < rows.size(); row++) {
            if (value(row, field) instanceof Number number && !survives(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean survives(Number number) {
        double nearest = number.doubleValue();
        if (number instanceof Double || !Double.isFinite(nearest)) {
            return number instanceof Double;
        }
        return new BigDecimal(Double.toString(nearest)).compareTo(new BigDecimal(number.toString())) == 0;
    }

    /** Dates carry a time of day without zone: browsers take a bare date for UTC and may draw the day before. */
    private JsonElement json(@Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Long || value instanceof BigInteger || value instanceof Double) {
            return new JsonPrimitive((Number) value);
        }
        if (value instanceof BigDecimal decimal) {
            return new JsonPrimitive(decimal);
        }
        if (value instanceof LocalDate date) {
            return new JsonPrimitive(date.atStartOfDay().format(SECONDS));
        }
        if (value instanceof LocalDateTime time) {
            return new JsonPrimitive(time.format(SECONDS));
        }
        if (value instanceof OffsetDateTime instant) {
            return new JsonPrimitive(
                    instant.atZoneSameInstant(zone).toLocalDateTime().format(SECONDS));
        }
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }
}
