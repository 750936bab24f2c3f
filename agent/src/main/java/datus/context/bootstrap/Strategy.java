package datus.context.bootstrap;

/** What becomes of what is there already. */
public enum Strategy {
    /** Only tells what {@link #INCREMENTAL} would change. */
    CHECK,
    /** Adds and changes what differs; what a person decided or edited stays. */
    INCREMENTAL,
    /** Puts everything as the sources have it, and removes what they no longer have. */
    OVERWRITE
}
