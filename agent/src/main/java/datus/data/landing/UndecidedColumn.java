package datus.data.landing;

import datus.data.DataType.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;

/**
 * A column whose values tell its type: numbers of no declared width, and all columns of engines where each value has a type
 * of its own. Values are collected as text, exactly, and become the narrowest type that takes all of them as they are.
 */
public final class UndecidedColumn implements ForeignColumn {
    private static final int WIDEST_DECIMAL = 38;
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final BigDecimal LEAST_BIGINT = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST_BIGINT = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?)?");

    private final Kind declared;
    private boolean any;
    private boolean onlyDates = true;
    private boolean onlyTimestamps = true;
    private boolean onlyIntegers = true;
    private boolean onlyDecimals = true;
    private boolean onlyNumbers = true;
    private boolean onlyBytes = true;
    private boolean onlySmallIntegers = true;
    private boolean onlyBigints = true;
    private int integerDigits;
    private int scale;

    /** Nothing is declared. */
    UndecidedColumn() {
        this(Kind.OTHER);
    }

    /** Text in a column declared as a date or a timestamp becomes that, if all of it is. */
    public UndecidedColumn(Kind declared) {
        this.declared = declared;
    }

    @Override
    public String type() {
        return "VARCHAR";
    }

    @Override
    public long append(ResultSet row, int at, DuckDBAppender appender) throws SQLException {
        Object value = row.getObject(at);
        if (value == null) {
            appender.appendNull();
            return 1;
        }
        any = true;
        String text = text(value);
        appender.append(text);
        return 16L + text.length();
    }

    private String text(Object value) {
        if (value instanceof byte[] bytes) {
            onlyNumbers = false;
            onlyDates = false;
            onlyTimestamps = false;
            return HexFormat.of().formatHex(bytes);
        }
        onlyBytes = false;
        if (value instanceof Double || value instanceof Float) {
            onlyDecimals = false;
            onlyIntegers = false;
        } else if (value instanceof Number number) {
            note(new BigDecimal(number.toString()));
        } else {
            onlyNumbers = false;
            onlyDates &= DATE.matcher(value.toString()).matches();
            onlyTimestamps &= TIMESTAMP.matcher(value.toString()).matches();
            return value.toString();
        }
        onlyDates = false;
        onlyTimestamps = false;
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private void note(BigDecimal number) {
        onlyIntegers &= number.scale() <= 0;
        onlySmallIntegers &= number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(EXACT_IN_DOUBLE)) <= 0;
        onlyBigints &= number.compareTo(LEAST_BIGINT) >= 0 && number.compareTo(MOST_BIGINT) <= 0;
        scale = Math.max(scale, number.scale());
        integerDigits = Math.max(integerDigits, number.precision() - number.scale());
    }

    @Override
    public Optional<String> fittingType() {
        if (!any) {
            return Optional.empty();
        }
        if (onlyBytes) {
            return Optional.of("BLOB");
        }
        if (!onlyNumbers) {
            return temporalType();
        }
        if (onlyIntegers && onlyBigints) {
            return Optional.of("BIGINT");
        }
        if (onlyDecimals) {
            return integerDigits + scale <= WIDEST_DECIMAL
                    ? Optional.of("DECIMAL(" + WIDEST_DECIMAL + "," + scale + ")")
                    : Optional.empty();
        }
        return onlySmallIntegers ? Optional.of("DOUBLE") : Optional.empty();
    }

    private Optional<String> temporalType() {
        if (declared == Kind.DATE && onlyDates) {
            return Optional.of("DATE");
        }
        return declared == Kind.TIMESTAMP && onlyTimestamps ? Optional.of("TIMESTAMP") : Optional.empty();
    }
}
