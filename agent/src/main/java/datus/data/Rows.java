package datus.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a result, exact.
 *
 * <p>Values by kind: Boolean; Long or BigInteger; BigDecimal; Double; String; LocalDate; LocalTime or OffsetTime; LocalDateTime;
 * OffsetDateTime (UTC); byte[]; UUID. INTERVAL, NESTED and OTHER are the engine's text. NULL is null.
 */
public record Rows(List<Column> columns, List<List<@Nullable Object>> rows) {
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
