package datus.semantic.compile;

import datus.semantic.Grain;
import java.time.DayOfWeek;

/** How Trino writes metrics. */
final class TrinoStyle extends SqlStyle {

    TrinoStyle(DayOfWeek weekStarts) {
        super("Trino", weekStarts);
    }

    @Override
    String truncate(Grain grain, String time) {
        if (grain == Grain.WEEK && daysBeforeMonday() > 0) {
            String moved = "date_trunc('week', " + plus(time, daysBeforeMonday(), Grain.DAY) + ")";
            return asDate(plus(moved, -daysBeforeMonday(), Grain.DAY));
        }
        return super.truncate(grain, time);
    }

    @Override
    String plus(String time, int count, Grain grain) {
        return "date_add('" + word(grain) + "', " + count + ", " + time + ")";
    }

    @Override
    String interval(int count, Grain grain) {
        int times = grain == Grain.QUARTER ? 3 : grain == Grain.WEEK ? 7 : 1;
        Grain unit = grain == Grain.QUARTER ? Grain.MONTH : grain == Grain.WEEK ? Grain.DAY : grain;
        return "INTERVAL '" + count * times + "' " + unit.name();
    }

    @Override
    String real(String number) {
        return "CAST(" + number + " AS DOUBLE)";
    }

    @Override
    String percentile(String value, double share) {
        return "approx_percentile(" + value + ", " + share + ")";
    }

    @Override
    String series(Grain grain, String first, String last, String name, String column) {
        return "SELECT " + column + "\nFROM UNNEST(sequence(" + first + ", " + last + ", " + interval(1, grain)
                + ")) AS series (" + column + ")";
    }
}
