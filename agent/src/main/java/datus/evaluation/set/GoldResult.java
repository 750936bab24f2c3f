package datus.evaluation.set;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right rows.
 *
 * @param ordered whether their order counts
 * @param truncated whether they are only the first of more
 */
public record GoldResult(List<String> columns, boolean ordered, boolean truncated, List<List<@Nullable Object>> rows) {
    public GoldResult {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }
}
