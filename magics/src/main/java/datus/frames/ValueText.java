package datus.frames;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one value of a result for a person: exact numbers, NULL as text, instants in one zone. The same on every machine. */
final class ValueText {
    private static final int BYTES_SHOWN = 16;
    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_TO = 1e16;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;

    /** Instants are shown in {@code zone}, with its offset. */
    ValueText(ZoneId zone) {
        this.zone = zone;
    }

    String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        return time(value);
    }

    private String time(Object value) {
        if (value instanceof OffsetDateTime instant) {
            var local = instant.atZoneSameInstant(zone);
            return dateTime(local.toLocalDateTime()) + local.getOffset().getId().replace("Z", "+00:00");
        } else if (value instanceof LocalDateTime dateTime) {
            return dateTime(dateTime);
        } else if (value instanceof OffsetTime time) {
            return TIME.format(time) + time.getOffset().getId().replace("Z", "+00:00");
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return value.toString();
    }

    private static String dateTime(LocalDateTime value) {
        return value.toLocalDate() + " " + TIME.format(value);
    }

    /**
     * The fewest digits that read back as the same number. Java's own {@code toString} gives more digits than that before
     * version 19, so outputs would differ from one Java to the next.
     */
    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 15; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        double size = Math.abs(value);
        boolean plain = size == 0 || (size >= PLAIN_FROM && size < PLAIN_TO);
        return plain ? plain(value, shortest) : scientific(shortest);
    }

    private static String plain(double value, BigDecimal digits) {
        String text = digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
        String sign = digits.signum() == 0 && 1 / value < 0 ? "-" : "";
        return sign + (text.contains(".") ? text : text + ".0");
    }

    private static String scientific(BigDecimal digits) {
        BigDecimal stripped = digits.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return stripped.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    private static String bytes(byte[] value) {
        int shown = Math.min(value.length, BYTES_SHOWN);
        String hex = "0x" + HexFormat.of().formatHex(value, 0, shown);
        return shown == value.length ? hex : hex + String.format(Locale.ROOT, "… (%,d bytes)", value.length);
    }
}
