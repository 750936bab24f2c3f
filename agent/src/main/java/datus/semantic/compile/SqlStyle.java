package datus.semantic.compile;

import datus.data.Dialect;
import datus.data.text.ReservedWords;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How an engine writes what a metric needs: times and their arithmetic, division, comparison with nothing. Here as in DuckDB. */
public abstract class SqlStyle {
    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final List<String> KNOWN = List.of("duckdb", "sqlite", "postgresql", "mysql", "trino");

    private final String title;
    private final DayOfWeek weekStarts;

    SqlStyle(String title, DayOfWeek weekStarts) {
        this.title = title;
        this.weekStarts = weekStarts;
    }

    public static SqlStyle of(Dialect dialect, DayOfWeek weekStarts) {
        return of(dialect.title(), weekStarts);
    }

    /** The style of an engine by its name, in any case; those that speak another's language are known too. */
    public static SqlStyle of(String engine, DayOfWeek weekStarts) {
        String name = engine.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "duckdb" -> new DuckDbStyle(weekStarts);
            case "sqlite" -> new SqliteStyle(weekStarts);
            case "postgresql", "redshift" -> new PostgresStyle(weekStarts);
            case "mysql", "mariadb", "starrocks" -> new MySqlStyle(weekStarts);
            case "trino", "presto" -> new TrinoStyle(weekStarts);
            default ->
                throw DatusException.user(
                        "Metrics cannot be written for " + engine + ".",
                        NearestName.hint(name, KNOWN, "Known: " + String.join(", ", KNOWN) + "."));
        };
    }

    final String title() {
        return title;
    }

    /** How many days after Monday, going back, a week of the calendar begins: 1 for Sunday. */
    final int daysBeforeMonday() {
        return (8 - weekStarts.getValue()) % 7;
    }

    final DayOfWeek weekStarts() {
        return weekStarts;
    }

    /** A name of ours as an identifier. */
    String quote(String name) {
        return isBare(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    static boolean isBare(String name) {
        return BARE.matcher(name).matches() && !ReservedWords.contains(name);
    }

    String date(LocalDate day) {
        return "DATE '" + day + "'";
    }

    /** The first day, a date, of the stretch that a time lies in; of what is finer than a day, the moment. */
    String truncate(Grain grain, String time) {
        if (grain == Grain.DAY) {
            return asDate(time);
        }
        if (grain == Grain.WEEK && daysBeforeMonday() > 0) {
            String days = interval(daysBeforeMonday(), Grain.DAY);
            return asDate("date_trunc('week', " + time + " + " + days + ") - " + days);
        }
        String truncated = "date_trunc('" + word(grain) + "', " + time + ")";
        return isFine(grain) ? truncated : asDate(truncated);
    }

    /** A date or moment some grains later; earlier where {@code count} is below 0. */
    String plus(String time, int count, Grain grain) {
        String moved = time + (count < 0 ? " - " : " + ") + interval(Math.abs(count), grain);
        return isFine(grain) ? moved : asDate(moved);
    }

    String interval(int count, Grain grain) {
        int times = grain == Grain.QUARTER ? 3 : 1;
        String unit = grain == Grain.QUARTER ? "month" : word(grain);
        return "INTERVAL '" + count * times + " " + unit + (count * times == 1 ? "" : "s") + "'";
    }

    static String asDate(String time) {
        return "CAST(" + time + " AS DATE)";
    }

    static boolean isFine(Grain grain) {
        return grain.compareTo(Grain.DAY) < 0;
    }

    static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    /** Whether both are equal or both are nothing. */
    String same(String one, String other) {
        return one + " IS NOT DISTINCT FROM " + other;
    }

    /** The quotient with its decimals; nothing where the divisor is 0. */
    String ratio(String numerator, String denominator) {
        return real(numerator) + " / nullif(" + denominator + ", 0)";
    }

    /** A number that does not lose its decimals when divided. */
    String real(String number) {
        return number;
    }

    String percentile(String value, double share) {
        return "quantile_cont(" + value + ", " + share + ")";
    }

    /** Greatest first, and nothing last. */
    String descending(String column) {
        return column + " DESC NULLS LAST";
    }

    /** A query for each period from one to another, both dates at the start of a period. */
    abstract String series(Grain grain, String first, String last, String name, String column);

    /** Whether {@link #series} refers to its own name. */
    boolean seriesRecurs() {
        return false;
    }
}
