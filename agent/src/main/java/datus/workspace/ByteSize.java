package datus.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes, written as in 512MB.
 *
 * @param bytes units are powers of 1024: 1KB and 1KiB are both 1024 bytes
 */
public record ByteSize(long bytes) {
    private static final Pattern FORM =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:([KMGT])I?)?B?", Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    /**
     * Reads a size as {@link #toString} writes it, and more freely.
     *
     * @throws IllegalArgumentException if the text is no size
     */
    public static ByteSize parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a size: " + text);
        }
        String letter = form.group(2);
        int power = letter == null ? 0 : " KMGT".indexOf(letter.toUpperCase(Locale.ROOT));
        BigDecimal bytes = new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(1L << (10 * power)));
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("too large: " + text);
        }
        return new ByteSize(bytes.longValue());
    }

    /** In the largest unit that divides it, so that it reads back the same. */
    @Override
    public String toString() {
        int power = 0;
        long number = bytes;
        while (number >= 1024 && number % 1024 == 0 && power < UNITS.size() - 1) {
            number /= 1024;
            power++;
        }
        return number + UNITS.get(power);
    }
}
