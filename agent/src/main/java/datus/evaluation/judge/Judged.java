package datus.evaluation.judge;

import java.util.Map;

/**
 * One question, what came of it and what that is worth.
 *
 * @param gold the right SQL; empty if only its rows are known
 * @param sql ours; empty if it was not answered
 * @param badge how sure the answer was; empty if it was not answered
 * @param why why it was asked back, declined or not judged; empty if it was answered
 * @param ms until it was understood
 * @param fingerprint the same for the same rows
 */
public record Judged(
        String id,
        String db,
        String question,
        Map<String, String> tags,
        String gold,
        Mark mark,
        String sql,
        String badge,
        double confidence,
        String why,
        double ms,
        Shown rows,
        Shown expected,
        String fingerprint) {
    public Judged {
        tags = Map.copyOf(tags);
    }
}
