package datus.message;

/** How much of the data a model may see, from least to most; each level includes those before it. */
public enum Share {
    /** Names, types, keys, and what people wrote about them: no value, row or result. */
    SCHEMA,
    /** Also a few values of columns. */
    SAMPLES,
    /** Also the rows of results. */
    RESULTS;

    public boolean includes(Share needed) {
        return needed.compareTo(this) <= 0;
    }

    /** The greater of the two. */
    public Share or(Share other) {
        return other.includes(this) ? other : this;
    }
}
