package datus.data.source;

import datus.data.Dialect;
import datus.data.text.ReservedWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** SQL as the standard and most engines write it; a dialect says what it writes otherwise. */
public class AnsiDialect implements Dialect {
    private static final DateTimeFormatter SECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private final String title;

    public AnsiDialect(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether a name needs no quotes to mean itself. */
    protected boolean isBare(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_]*") && !ReservedWords.contains(identifier);
    }

    /** A name in double quotes, whatever it is. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String quote(String identifier) {
        return isBare(identifier) ? identifier : quoted(identifier);
    }

    @Override
    public String literal(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof LocalDate date) {
            return date(date.toString());
        }
        if (value instanceof LocalDateTime time) {
            return timestamp(SECONDS.format(time));
        }
        return text(value.toString());
    }

    protected String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    protected String date(String iso) {
        return "DATE " + text(iso);
    }

    protected String timestamp(String iso) {
        return "TIMESTAMP " + text(iso);
    }

    @Override
    public String truncate(String unit, String expression) {
        return "CAST(date_trunc('" + unit + "', " + expression + ") AS DATE)";
    }

    @Override
    public String extract(String part, String expression) {
        return "extract(" + part + " FROM " + expression + ")";
    }

    @Override
    public List<String> keywords() {
        return ReservedWords.all();
    }

    @Override
    public List<String> functions() {
        return List.of(
                "ABS", "AVG", "CAST", "COALESCE", "COUNT", "LOWER", "MAX", "MIN", "NULLIF", "ROUND", "SUM", "UPPER");
    }
}
