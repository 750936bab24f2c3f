package datus.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question.
 *
 * @param rows the first of them, as many as were asked for
 * @param confidence from 0 to 1
 * @param badge in lower case; empty if it was not answered
 * @param why why it was asked back or declined; empty if it was answered
 * @param ms how long it took until it was understood, before anything ran
 */
public record BatchAnswer(
        String id,
        Status status,
        String sql,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        double confidence,
        String badge,
        String why,
        double ms) {

    /** Not answered, for that reason. */
    public static BatchAnswer declined(String id, String why, double ms) {
        return new BatchAnswer(id, Status.DECLINED, "", List.of(), List.of(), 0, "", why, ms);
    }

    /** How it ended. */
    public enum Status {
        ANSWERED,
        CLARIFIED,
        DECLINED
    }
}
