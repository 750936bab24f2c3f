package datus.kernel;

/**
 * An earlier input.
 *
 * @param session the session's number, 0 for the running one
 * @param line the cell's number in its session
 */
public record HistoryEntry(int session, int line, String input) {}
