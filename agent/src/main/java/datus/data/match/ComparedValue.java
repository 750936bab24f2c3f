package datus.data.match;

import java.util.Base64;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a result, as it is compared: a number, whatever holds it, to one part in a million; a point in time whatever separates its
 * parts, midnight being the day; anything else as text; and null, which equals null alone.
 *
 * @param exact what has to be equal; empty for numbers
 * @param number what may differ a little; NaN for anything else
 */
record ComparedValue(String exact, double number) implements Comparable<ComparedValue> {
    private static final double TOLERANCE = 1e-6;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d:\\d\\d)(:\\d\\d)?(\\.\\d+?)?0*(?:Z|\\+00(?::?00)?)?)?");

    static ComparedValue of(@Nullable Object value) {
        if (value == null) {
            return new ComparedValue("null", Double.NaN);
        }
        if (value instanceof Boolean flag) {
            return new ComparedValue("", flag ? 1 : 0);
        }
        if (value instanceof byte[] bytes) {
            return new ComparedValue("=" + Base64.getEncoder().encodeToString(bytes), Double.NaN);
        }
        String text = value.toString();
        OptionalDouble number = number(text);
        return number.isPresent()
                ? new ComparedValue("", number.getAsDouble())
                : new ComparedValue("=" + time(text), Double.NaN);
    }

    private static OptionalDouble number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static String time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(2) == null) {
            return text;
        }
        String seconds = time.group(3) == null ? ":00" : time.group(3);
        String fraction = time.group(4) == null || time.group(4).equals(".0") ? "" : time.group(4);
        String clock = time.group(2) + seconds + fraction;
        return clock.equals("00:00:00") ? time.group(1) : time.group(1) + " " + clock;
    }

    private boolean isNumber() {
        return exact.isEmpty();
    }

    boolean matches(ComparedValue other) {
        return exact.equals(other.exact) && (!isNumber() || isClose(other.number));
    }

    private boolean isClose(double other) {
        return number == other || Math.abs(number - other) <= TOLERANCE * Math.max(Math.abs(number), Math.abs(other));
    }

    /** The same for all that may match, to put rows into a few heaps. */
    String heap() {
        return isNumber() ? "#" : exact;
    }

    /** The same for all that match, but for numbers at the edge of a rounding. */
    String rounded() {
        return isNumber() ? String.format(Locale.ROOT, "%.5g", number) : exact;
    }

    @Override
    public int compareTo(ComparedValue other) {
        int order = exact.compareTo(other.exact);
        return order == 0 ? Double.compare(number, other.number) : order;
    }
}
