package datus.semantic.compile;

import datus.error.DatusException;
import datus.semantic.Grain;
import java.time.DayOfWeek;
import java.util.Set;

/** How MySQL, from 8.0, writes metrics. It divides with decimals, and has no percentiles. */
final class MySqlStyle extends SqlStyle {

    /** What a metric or dimension may well be called, and MySQL alone reserves. */
    private static final Set<String> RESERVED = Set.of(
            "before",
            "change",
            "condition",
            "cube",
            "database",
            "div",
            "each",
            "empty",
            "function",
            "groups",
            "index",
            "int",
            "interval",
            "key",
            "keys",
            "lag",
            "lead",
            "match",
            "mod",
            "of",
            "option",
            "over",
            "range",
            "rank",
            "read",
            "release",
            "row",
            "rows",
            "signal",
            "system",
            "usage",
            "window",
            "write");

    MySqlStyle(DayOfWeek weekStarts) {
        super("MySQL", weekStarts);
    }

    @Override
    String quote(String name) {
        return isBare(name) && !RESERVED.contains(name) ? name : '`' + name.replace("`", "``") + '`';
    }

    @Override
    String truncate(Grain grain, String time) {
        return switch (grain) {
            case SECOND -> formatted(time, "%Y-%m-%d %H:%i:%s", "DATETIME");
            case MINUTE -> formatted(time, "%Y-%m-%d %H:%i:00", "DATETIME");
            case HOUR -> formatted(time, "%Y-%m-%d %H:00:00", "DATETIME");
            case DAY -> asDate(time);
            case WEEK ->
                "date_sub(" + asDate(time) + ", INTERVAL (weekday(" + time + ") + " + daysBeforeMonday() + ") % 7 DAY)";
            case MONTH -> formatted(time, "%Y-%m-01", "DATE");
            case QUARTER -> "date_add(makedate(year(" + time + "), 1), INTERVAL quarter(" + time + ") - 1 QUARTER)";
            case YEAR -> formatted(time, "%Y-01-01", "DATE");
        };
    }

    private static String formatted(String time, String format, String type) {
        return "CAST(date_format(" + time + ", '" + format + "') AS " + type + ")";
    }

    @Override
    String plus(String time, int count, Grain grain) {
        return (count < 0 ? "date_sub(" : "date_add(") + time + ", INTERVAL " + Math.abs(count) + " " + grain.name()
                + ")";
    }

    @Override
    String same(String one, String other) {
        return one + " <=> " + other;
    }

    @Override
    String percentile(String value, double share) {
        throw DatusException.user(
                "MySQL cannot compute percentiles.", "Take the average, or keep the data where medians are known.");
    }

    @Override
    String descending(String column) {
        return column + " DESC";
    }

    @Override
    String series(Grain grain, String first, String last, String name, String column) {
        return "SELECT " + first + " AS " + column + "\nUNION ALL\nSELECT " + plus(column, 1, grain) + "\nFROM " + name
                + "\nWHERE " + column + " < " + last;
    }

    @Override
    boolean seriesRecurs() {
        return true;
    }
}
