package datus.answer.composition;

import datus.answer.language.Period;
import datus.answer.language.TimeUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A period, or a unit to group by, whose date column is not yet known.
 *
 * @param or whether it is an alternative to the condition before
 * @param absence the rows that must not be there, if it is about them: their place among all such
 */
record Unplaced(
        String words,
        Optional<Period> period,
        Optional<TimeUnit> unit,
        boolean negated,
        boolean or,
        OptionalInt absence) {

    static Unplaced unit(String words, TimeUnit unit) {
        return new Unplaced(words, Optional.empty(), Optional.of(unit), false, false, OptionalInt.empty());
    }

    static Unplaced period(String words, Period period, boolean negated, boolean or, OptionalInt absence) {
        return new Unplaced(words, Optional.of(period), Optional.empty(), negated, or, absence);
    }
}
