package datus.answer.language;

import java.util.Locale;

/** A calendar unit by which dates are grouped. */
public enum TimeUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** As people and dialects write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
