package datus.semantic.compile;

import datus.semantic.Grain;
import java.time.DayOfWeek;

/** How PostgreSQL writes metrics. */
final class PostgresStyle extends SqlStyle {

    PostgresStyle(DayOfWeek weekStarts) {
        super("PostgreSQL", weekStarts);
    }

    @Override
    String real(String number) {
        return number + " * 1.0";
    }

    @Override
    String percentile(String value, double share) {
        return "percentile_cont(" + share + ") WITHIN GROUP (ORDER BY " + value + ")";
    }

    @Override
    String series(Grain grain, String first, String last, String name, String column) {
        String each = "generate_series(CAST(" + first + " AS TIMESTAMP), " + last + ", " + interval(1, grain) + ")";
        return "SELECT " + (isFine(grain) ? each : asDate(each)) + " AS " + column;
    }
}
