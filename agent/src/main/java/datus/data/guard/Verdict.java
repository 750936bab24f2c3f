package datus.data.guard;

/** What the guard says of a statement. */
public sealed interface Verdict {

    /** It may run, as written here: the same rows as the statement asked for. */
    record Allowed(String sql) implements Verdict {}

    /** It may not; {@code reason} completes "This SQL was not run: …". */
    record Denied(String reason) implements Verdict {}
}
