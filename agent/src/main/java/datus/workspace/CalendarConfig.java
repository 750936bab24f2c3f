package datus.workspace;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;

/**
 * How dates are read and shown.
 *
 * @param timeZone the zone in which instants (TIMESTAMPTZ) are shown, and in which "today" is
 * @param weekStarts the first day of a week
 * @param fiscalYearStarts the first month of a fiscal year
 */
public record CalendarConfig(ZoneId timeZone, DayOfWeek weekStarts, Month fiscalYearStarts) {

    /** UTC, so that a notebook shows the same on every machine, weeks from Monday, years from January. */
    public static CalendarConfig defaults() {
        return new CalendarConfig(ZoneId.of("UTC"), DayOfWeek.MONDAY, Month.JANUARY);
    }
}
