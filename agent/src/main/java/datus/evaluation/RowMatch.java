package datus.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two results are the same: the same rows as often, with as many columns in the same order, whatever the columns are called;
 * numbers to a millionth of their size. Rows are in the same order only where that counts.
 *
 * @param ordered whether the order of rows counts
 */
public record RowMatch(boolean ordered) {
    private static final double TOLERANCE = 1e-6;
    private static final Comparator<List<@Nullable Object>> BY_VALUES = RowMatch::compare;

    public boolean isSame(List<List<@Nullable Object>> rows, List<List<@Nullable Object>> others) {
        if (rows.size() != others.size()) {
            return false;
        }
        if (ordered) {
            return areSame(rows, others);
        }
        return areSame(sorted(rows), sorted(others)) || isPermuted(rows, others);
    }

    private static List<List<@Nullable Object>> sorted(List<List<@Nullable Object>> rows) {
        return rows.stream().sorted(BY_VALUES).toList();
    }

    private static boolean areSame(List<List<@Nullable Object>> rows, List<List<@Nullable Object>> others) {
        Iterator<List<@Nullable Object>> other = others.iterator();
        return rows.stream().allMatch(row -> isSameRow(row, other.next()));
    }

    /** Where numbers that are nearly the same sort differently, each row looks for its twin. */
    private static boolean isPermuted(List<List<@Nullable Object>> rows, List<List<@Nullable Object>> others) {
        List<List<@Nullable Object>> left = new ArrayList<>(others);
        for (List<@Nullable Object> row : rows) {
            boolean found = false;
            for (Iterator<List<@Nullable Object>> other = left.iterator(); !found && other.hasNext(); ) {
                if (isSameRow(row, other.next())) {
                    other.remove();
                    found = true;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameRow(List<@Nullable Object> row, List<@Nullable Object> other) {
        if (row.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!isSameValue(row.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameValue(@Nullable Object value, @Nullable Object other) {
        if (value instanceof Number number && other instanceof Number otherNumber) {
            return isNear(number, otherNumber);
        }
        return text(value).equals(text(other));
    }

    private static boolean isNear(Number number, Number other) {
        if (isWhole(number) && isWhole(other)) {
            return new BigInteger(number.toString()).equals(new BigInteger(other.toString()));
        }
        double one = number.doubleValue();
        double two = other.doubleValue();
        return Double.compare(one, two) == 0
                || Math.abs(one - two) <= TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(two)));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof BigInteger;
    }

    private static int compare(List<@Nullable Object> row, List<@Nullable Object> other) {
        for (int i = 0; i < Math.min(row.size(), other.size()); i++) {
            int order = compare(row.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(row.size(), other.size());
    }

    private static int compare(@Nullable Object value, @Nullable Object other) {
        return value instanceof Number number && other instanceof Number otherNumber
                ? Double.compare(number.doubleValue(), otherNumber.doubleValue())
                : text(value).compareTo(text(other));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        } else if (value instanceof BigDecimal number) {
            return String.valueOf(number.doubleValue());
        }
        return value instanceof Number number ? String.valueOf(number.doubleValue()) : String.valueOf(value);
    }
}
