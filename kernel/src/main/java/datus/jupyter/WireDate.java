package datus.jupyter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates as messages carry them: ISO 8601 in UTC with six digits of seconds, for some clients cannot read nine.
 *
 * <p>They are put together by hand because a formatter would take a tenth of the kernel's start.
 */
final class WireDate {
    private WireDate() {}

    static String of(Instant instant) {
        OffsetDateTime date = instant.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        digits(text, date.getYear(), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append('T');
        digits(text, date.getHour(), 2).append(':');
        digits(text, date.getMinute(), 2).append(':');
        digits(text, date.getSecond(), 2).append('.');
        return digits(text, date.getNano() / 1000, 6).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int missing = width - digits.length(); missing > 0; missing--) {
            text.append('0');
        }
        return text.append(digits);
    }

    /** The moment a client's date means; empty if it cannot be read. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
