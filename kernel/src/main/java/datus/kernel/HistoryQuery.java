package datus.kernel;

/** Which earlier inputs a client asks for, as in the protocol's history_request. */
public sealed interface HistoryQuery {

    /** The last {@code count} inputs. */
    record Tail(int count) implements HistoryQuery {}

    /** Inputs {@code start} to before {@code stop} of a session; 0 is the running one, -1 the one before. */
    record Range(int session, int start, int stop) implements HistoryQuery {}

    /** The last {@code count} inputs that match a glob of {@code *} and {@code ?}; each only once if {@code unique}. */
    record Search(String pattern, int count, boolean unique) implements HistoryQuery {}
}
