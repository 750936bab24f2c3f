package datus.semantic;

/** How a measure puts rows together. */
public enum Aggregation {
    SUM,
    COUNT,
    COUNT_DISTINCT,
    AVERAGE,
    MIN,
    MAX,
    MEDIAN,
    PERCENTILE,
    /** Of true and false: how many are true. */
    SUM_BOOLEAN
}
