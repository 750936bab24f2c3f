package datus.answer.chinese;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of days that a Chinese phrase means, and how it is said in English.
 *
 * @param from its first day
 * @param until the day after its last
 * @param own English words that mean the same relative to today; empty if there are none
 */
record Stretch(LocalDate from, LocalDate until, Optional<String> own) {

    static Stretch of(LocalDate from, LocalDate until) {
        return new Stretch(from, until, Optional.empty());
    }

    Stretch said(String words) {
        return new Stretch(from, until, Optional.of(words));
    }

    /** As in "in March 2025", "in 2025" or "last month". */
    String english() {
        return own.orElseGet(this::absolute);
    }

    private String absolute() {
        if (from.plusDays(1).equals(until)) {
            return "on " + from;
        }
        boolean firstOfMonth = from.getDayOfMonth() == 1;
        if (firstOfMonth && from.getMonthValue() == 1 && from.plusYears(1).equals(until)) {
            return "in " + from.getYear();
        }
        if (firstOfMonth && from.plusMonths(1).equals(until)) {
            String month = from.getMonth().name();
            return "in " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " " + from.getYear();
        }
        return "between " + from + " and " + until.minusDays(1);
    }

    /** The same days a year before. */
    Stretch yearBefore() {
        return of(from.minusYears(1), until.minusYears(1));
    }

    /** The stretch of the same length right before: the month before a month. */
    Stretch before() {
        boolean months = from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1;
        return months
                ? of(from.minus(Period.ofMonths((int) ChronoUnit.MONTHS.between(from, until))), from)
                : of(from.minusDays(ChronoUnit.DAYS.between(from, until)), from);
    }
}
