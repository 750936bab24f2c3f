package datus.generation.profile;

import datus.data.TableInfo.ColumnInfo;
import java.util.List;
import java.util.Optional;

/**
 * What the values of a column are like.
 *
 * @param filled in how many of the rows read it is not null
 * @param distinct how many different values those have
 * @param least the least value; empty without values, and for types that do not compare
 * @param averageLength of texts, in characters; 0 of anything else
 * @param common values with how often they occur, the most frequent first; only where there are few
 */
public record ColumnProfile(
        ColumnInfo info,
        long filled,
        long distinct,
        Optional<Object> least,
        Optional<Object> greatest,
        double averageLength,
        List<Common> common) {
    public ColumnProfile {
        common = List.copyOf(common);
    }

    /** A value, as text, and in how many rows it is. */
    public record Common(String value, long rows) {}

    /** Of a column of which nothing was read. */
    static ColumnProfile unread(ColumnInfo info) {
        return new ColumnProfile(info, 0, 0, Optional.empty(), Optional.empty(), 0, List.of());
    }

    public boolean isEmpty() {
        return filled == 0;
    }

    /** Whether every value is between these two, of which it takes numbers. */
    public boolean isWithin(double from, double to) {
        return number(least).filter(value -> value >= from).isPresent()
                && number(greatest).filter(value -> value <= to).isPresent();
    }

    /** Whether it has values and all of them, read as text, have this form, as far as the least and the greatest tell. */
    public boolean looksLike(String pattern) {
        return least.isPresent()
                && String.valueOf(least.get()).matches(pattern)
                && greatest.map(String::valueOf)
                        .filter(text -> text.matches(pattern))
                        .isPresent();
    }

    private static Optional<Double> number(Optional<Object> value) {
        return value.filter(Number.class::isInstance).map(Number.class::cast).map(Number::doubleValue);
    }
}
