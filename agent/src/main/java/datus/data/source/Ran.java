package datus.data.source;

import datus.data.Column;
import datus.data.QueryResult;
import datus.data.Rows;
import java.util.List;
import java.util.Optional;

/** What came of one statement. */
public sealed interface Ran {

    /**
     * Rows, in the table they were to land in.
     *
     * @param all the rows themselves, if there are so few that they were read along with the columns
     */
    record Landed(List<Column> columns, long rows, Optional<QueryResult.Cut> cut, Optional<Rows> all) implements Ran {
        public Landed {
            columns = List.copyOf(columns);
        }
    }

    /** No rows; how many were changed, -1 if the statement changes none by nature. */
    record Changed(long rows) implements Ran {}
}
