package datus.kernel;

import datus.display.CellException;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/**
 * What cells mean. The kernel calls {@link #execute} on its execute thread, one at a time, and the other methods on
 * whatever thread received the request, never at the same time as another call of the same method.
 *
 * <p>All offsets are UTF-16 indexes into the code; the kernel converts from and to the protocol's code points.
 */
public interface Interpreter extends AutoCloseable {

    /**
     * Runs one cell.
     *
     * @return the cell's result, published as its execute_result
     * @throws CellException what a person reads; anything else that is thrown is an internal error
     */
    Optional<DisplayData> execute(Execution execution);

    default Completion complete(String code, int cursor) {
        return Completion.none(cursor);
    }

    /** Describes what is under the cursor; {@code detail} is 0, or 1 for more. */
    default Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return Optional.empty();
    }

    default Completeness isComplete(String code) {
        return Completeness.complete();
    }

    /** Earlier inputs, oldest first. */
    default List<HistoryEntry> history(HistoryQuery query) {
        return List.of();
    }

    @Override
    default void close() {}
}
