package datus.semantic;

/** How fine a time is, finest first. */
public enum Grain {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
