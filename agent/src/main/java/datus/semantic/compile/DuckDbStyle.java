package datus.semantic.compile;

import datus.semantic.Grain;
import java.time.DayOfWeek;

/** How DuckDB writes metrics. It divides integers with decimals. */
final class DuckDbStyle extends SqlStyle {

    DuckDbStyle(DayOfWeek weekStarts) {
        super("DuckDB", weekStarts);
    }

    @Override
    String series(Grain grain, String first, String last, String name, String column) {
        String each = "unnest(generate_series(" + first + ", " + last + ", " + interval(1, grain) + "))";
        return "SELECT " + (isFine(grain) ? each : asDate(each)) + " AS " + column;
    }
}
