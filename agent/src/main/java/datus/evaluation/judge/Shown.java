package datus.evaluation.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a result, as text for people.
 *
 * @param size how many rows there are in all
 */
public record Shown(List<String> columns, List<List<String>> rows, int size) {
    private static final int MOST = 8;

    /** Nothing, as of what was not answered. */
    public static Shown none() {
        return new Shown(List.of(), List.of(), 0);
    }

    static Shown of(List<String> columns, List<List<@Nullable Object>> rows) {
        return new Shown(
                columns,
                rows.stream()
                        .limit(MOST)
                        .map(row -> row.stream().map(String::valueOf).toList())
                        .toList(),
                rows.size());
    }
}
