package datus.semantic.compile;

import datus.semantic.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** How SQLite writes metrics: dates are text, moved by modifiers. */
final class SqliteStyle extends SqlStyle {

    SqliteStyle(DayOfWeek weekStarts) {
        super("SQLite", weekStarts);
    }

    @Override
    String date(LocalDate day) {
        return "'" + day + "'";
    }

    @Override
    String truncate(Grain grain, String time) {
        return switch (grain) {
            case SECOND -> "strftime('%Y-%m-%d %H:%M:%S', " + time + ")";
            case MINUTE -> "strftime('%Y-%m-%d %H:%M:00', " + time + ")";
            case HOUR -> "strftime('%Y-%m-%d %H:00:00', " + time + ")";
            case DAY -> "date(" + time + ")";
            case WEEK ->
                "date(" + time + ", '-6 days', 'weekday " + weekStarts().getValue() % 7 + "')";
            case MONTH -> "date(" + time + ", 'start of month')";
            case QUARTER ->
                "date(" + time + ", 'start of month', '-' || ((strftime('%m', " + time + ") - 1) % 3) || ' months')";
            case YEAR -> "date(" + time + ", 'start of year')";
        };
    }

    @Override
    String plus(String time, int count, Grain grain) {
        int times = grain == Grain.QUARTER ? 3 : grain == Grain.WEEK ? 7 : 1;
        String unit = grain == Grain.QUARTER ? "month" : grain == Grain.WEEK ? "day" : word(grain);
        String modifier = (count < 0 ? "'-" : "'+") + Math.abs(count) * times + " " + unit + "s'";
        boolean clamps = grain.compareTo(Grain.MONTH) >= 0;
        return (isFine(grain) ? "datetime(" : "date(") + time + ", " + modifier + (clamps ? ", 'floor')" : ")");
    }

    @Override
    String real(String number) {
        return number + " * 1.0";
    }

    @Override
    String percentile(String value, double share) {
        return "percentile_cont(" + value + ", " + share + ")";
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
