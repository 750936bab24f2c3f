package datus.data.source;

import datus.data.Column;
import datus.data.QueryResult;
import java.util.List;
import java.util.Optional;

/** What came of one statement. */
public sealed interface Ran {

    /** Rows, in the table they were to land in. */
    record Landed(List<Column> columns, long rows, Optional<QueryResult.Cut> cut) implements Ran {
        public Landed {
            columns = List.copyOf(columns);
        }
    }

    /** No rows; how many were changed, -1 if the statement changes none by nature. */
    record Changed(long rows) implements Ran {}
}
