package datus.data.sqlite;

import datus.data.DataType.Kind;
import datus.data.source.AnsiDialect;
import java.util.List;
import java.util.Locale;

/** How SQLite writes SQL: dates are text, and their parts come from strftime. */
final class SqliteDialect extends AnsiDialect {

    SqliteDialect() {
        super("SQLite");
    }

    /** What a declared type means to a person, by SQLite's rules of affinity and the names people use for dates. */
    static Kind kind(String declared) {
        String type = declared.toUpperCase(Locale.ROOT);
        if (type.contains("BOOL")) {
            return Kind.BOOLEAN;
        }
        if (type.contains("TIMESTAMP") || type.contains("DATETIME")) {
            return Kind.TIMESTAMP;
        }
        if (type.contains("DATE")) {
            return Kind.DATE;
        }
        if (type.contains("INT")) {
            return Kind.INTEGER;
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return Kind.TEXT;
        }
        if (type.contains("BLOB")) {
            return Kind.BINARY;
        }
        if (type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB")) {
            return Kind.DOUBLE;
        }
        return type.contains("DEC") || type.contains("NUM") ? Kind.DECIMAL : Kind.OTHER;
    }

    @Override
    protected String date(String iso) {
        return text(iso);
    }

    @Override
    protected String timestamp(String iso) {
        return text(iso);
    }

    @Override
    public String truncate(String unit, String expression) {
        return switch (unit) {
            case "year" -> "date(" + expression + ", 'start of year')";
            case "quarter" ->
                "date(" + expression + ", 'start of month', '-' || ((strftime('%m', " + expression
                        + ") - 1) % 3) || ' months')";
            case "month" -> "date(" + expression + ", 'start of month')";
            case "week" -> "date(" + expression + ", '-6 days', 'weekday 1')";
            default -> "date(" + expression + ")";
        };
    }

    @Override
    public String extract(String part, String expression) {
        String format =
                switch (part) {
                    case "year" -> "%Y";
                    case "month", "quarter" -> "%m";
                    case "dow" -> "%w";
                    default -> "%d";
                };
        String number = "CAST(strftime('" + format + "', " + expression + ") AS INTEGER)";
        return part.equals("quarter") ? "((" + number + " + 2) / 3)" : number;
    }

    @Override
    public List<String> functions() {
        return List.of(
                "ABS",
                "AVG",
                "CHANGES",
                "COALESCE",
                "COUNT",
                "DATE",
                "DATETIME",
                "FORMAT",
                "GROUP_CONCAT",
                "IFNULL",
                "IIF",
                "INSTR",
                "JSON_EXTRACT",
                "JULIANDAY",
                "LENGTH",
                "LOWER",
                "LTRIM",
                "MAX",
                "MIN",
                "NULLIF",
                "PRINTF",
                "RANDOM",
                "REPLACE",
                "ROUND",
                "RTRIM",
                "SIGN",
                "STRFTIME",
                "SUBSTR",
                "SUM",
                "TIME",
                "TOTAL",
                "TRIM",
                "TYPEOF",
                "UNIXEPOCH",
                "UPPER");
    }
}
