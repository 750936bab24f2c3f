package datus.semantic.compile;

import datus.semantic.Grain;
import datus.semantic.Metric.Window;
import datus.semantic.MetricQuery.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time that measures are taken over, moved forward where a metric looks back: what happened a month ago counts for now.
 *
 * @param time SQL
 * @param offset how far back it looks
 */
record TimeAxis(SqlStyle style, String time, Optional<Window> offset) {

    /** The time itself. */
    String moment() {
        return offset.map(back -> style.plus(time, back.count(), back.grain())).orElse(time);
    }

    /** The period that it lies in. */
    String period(Grain grain) {
        if (offset.isEmpty()) {
            return style.truncate(grain, time);
        }
        Window back = offset.get();
        String moved = style.plus(style.truncate(grain, time), back.count(), back.grain());
        return startsTogether(grain, back.grain()) ? moved : style.truncate(grain, moved);
    }

    /** Whether the start of a period, moved by such grains, is the start of a period. */
    private static boolean startsTogether(Grain period, Grain moved) {
        boolean months = period.compareTo(Grain.MONTH) >= 0 && moved.compareTo(period) >= 0;
        return period == Grain.DAY || period == moved || months;
    }

    /** Conditions for the days of a range, both included. */
    List<String> within(Optional<LocalDate> first, Optional<LocalDate> last) {
        List<String> conditions = new ArrayList<>();
        first.ifPresent(day -> conditions.add(time + " >= " + style.date(back(day))));
        last.ifPresent(day -> conditions.add(time + " < " + style.date(back(day.plusDays(1)))));
        return conditions;
    }

    private LocalDate back(LocalDate day) {
        return offset.map(window -> minus(day, window)).orElse(day);
    }

    static LocalDate minus(LocalDate day, Window window) {
        return switch (window.grain()) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.minusDays(window.count());
            case WEEK -> day.minusWeeks(window.count());
            case MONTH -> day.minusMonths(window.count());
            case QUARTER -> day.minusMonths(3L * window.count());
            case YEAR -> day.minusYears(window.count());
        };
    }

    /** The first day of the period that a day lies in. */
    static LocalDate start(Grain grain, LocalDate day, DayOfWeek weekStarts) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStarts));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /**
     * The query that gives each period of a range.
     *
     * @param rows what the range is taken of where it is open, and the column of it
     */
    static String series(
            SqlStyle style,
            Grain grain,
            Optional<TimeRange> range,
            String rows,
            String day,
            String name,
            String column) {
        return style.series(
                grain,
                range.flatMap(TimeRange::first)
                        .map(first -> style.date(start(grain, first, style.weekStarts())))
                        .orElse("(SELECT " + style.truncate(grain, "min(" + day + ")") + " FROM " + rows + ")"),
                range.flatMap(TimeRange::last)
                        .map(last -> style.date(start(grain, last, style.weekStarts())))
                        .orElse("(SELECT " + style.truncate(grain, "max(" + day + ")") + " FROM " + rows + ")"),
                name,
                column);
    }
}
