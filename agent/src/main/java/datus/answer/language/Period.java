package datus.answer.language;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days.
 *
 * @param from its first day; empty if it has no start
 * @param until the day after its last; empty if it has no end
 * @param relative whether it was said relative to today, and so has to be spelled out
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until, boolean relative) {

    static Period of(LocalDate from, LocalDate until) {
        return new Period(Optional.of(from), Optional.of(until), false);
    }

    Period said() {
        return new Period(from, until, true);
    }

    /** From the beginning of time to its end. */
    public Period andBefore() {
        return new Period(Optional.empty(), until, relative);
    }

    /** From its start on. */
    public Period andAfter() {
        return new Period(from, Optional.empty(), relative);
    }

    Period before() {
        return new Period(Optional.empty(), from, relative);
    }

    Period after() {
        return new Period(until, Optional.empty(), relative);
    }

    /** From the start of this to the end of the other. */
    Period to(Period other) {
        return new Period(from, other.until, relative || other.relative);
    }

    /** Whether some day lies in both. */
    public boolean meets(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return from.isEmpty() || other.until.isEmpty() || from.get().isBefore(other.until.get());
    }

    /** Whether it starts and ends with a year, so that a column of years can hold it. */
    public boolean wholeYears() {
        return from.map(day -> day.getDayOfYear() == 1).orElse(true)
                && until.map(day -> day.getDayOfYear() == 1).orElse(true);
    }

    /** As in "1995-01-01 to 1995-12-31". */
    public String words() {
        if (from.isEmpty()) {
            return "up to " + until.map(day -> day.minusDays(1)).orElseThrow();
        }
        if (until.isEmpty()) {
            return "from " + from.get() + " on";
        }
        LocalDate last = until.get().minusDays(1);
        return last.equals(from.get()) ? last.toString() : from.get() + " to " + last;
    }
}
