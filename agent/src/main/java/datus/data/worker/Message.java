package datus.data.worker;

import java.util.List;

/** What passes between a worker and its supervisor. */
sealed interface Message {

    /** Runs a statement; its result goes into a new file there. */
    record Run(Place place, String sql, List<Value> values, long rows, long bytes, String file) implements Message {}

    /** Stops what is running, if anything is. */
    record Cancel() implements Message {}

    /**
     * The worker has started.
     *
     * @param limited whether it has seen that the system holds it to its memory
     */
    record Ready(boolean limited) implements Message {}

    /**
     * The guard's verdict; if it is to run, what comes of it follows.
     *
     * @param denied why it may not run; empty if it may
     */
    record Judged(String denied, double milliseconds) implements Message {}

    /**
     * The guard's verdict is that the engine does not take it; nothing follows.
     *
     * @param engine what DuckDB says
     * @param ran the text that it says it of
     */
    record Unfit(String engine, String ran, double milliseconds) implements Message {}

    /**
     * The rows are in the file.
     *
     * @param rows how many; one more than asked for if there are more
     * @param whole whether the bytes were enough for all of these rows
     */
    record Done(List<HandedColumn> columns, long rows, boolean whole) implements Message {}

    /**
     * It did not run.
     *
     * @param engine what DuckDB says
     * @param ran the text that it says it of; empty if the file did not open
     * @param spent whether the worker has met the end of its memory, and better ends
     */
    record Failed(String engine, String ran, boolean spent) implements Message {}
}
