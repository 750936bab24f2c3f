package datus.data.worker;

import java.util.List;

/**
 * A statement for a worker.
 *
 * @param sql with {@code ?} for the values
 * @param rows at most this many and one more, which tells that there are more; {@code Long.MAX_VALUE} for all that the bytes allow
 * @param bytes of the result, as it is handed over
 */
public record Task(Place place, String sql, List<Object> values, long rows, long bytes) {
    public Task {
        values = List.copyOf(values);
    }
}
