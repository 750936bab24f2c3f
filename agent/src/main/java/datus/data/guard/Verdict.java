package datus.data.guard;

/** What the guard says of a statement. */
public sealed interface Verdict {

    /** It may run, as written here: the same rows as the statement asked for. */
    record Allowed(String sql) implements Verdict {}

    /**
     * The engine would not run it: it names what is not there, or what does not fit together. All that it names and that is there is in scope.
     *
     * @param engine its own words
     * @param ran the text that they are about
     */
    record Unfit(String engine, String ran) implements Verdict {}

    /** It may not; {@code reason} completes "This SQL was not run: …". */
    record Denied(String reason) implements Verdict {}
}
