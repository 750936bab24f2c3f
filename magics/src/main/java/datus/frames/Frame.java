package datus.frames;

import datus.data.QueryResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A result as a Tablesaw table.
 *
 * @param losses what Tablesaw could not hold, by column; what is not named is exact
 * @param cut how the result was cut; empty if whole
 */
public record Frame(Table table, List<Loss> losses, Optional<QueryResult.Cut> cut) {
    public Frame {
        losses = List.copyOf(losses);
    }

    /** What a person should know before computing with it, one thing a line; empty if it is the result, whole and exact. */
    public List<String> notes() {
        return Stream.concat(
                        cut.map(QueryResult.Cut::mark).stream(), losses.stream().map(Loss::toString))
                .toList();
    }
}
