package datus.answer.candidate;

import java.util.List;
import java.util.Optional;

/**
 * What one way found.
 *
 * @param refusal why there is no candidate, or no good one, if that way can tell
 */
public record Found(List<Candidate> candidates, Optional<Refusal> refusal) {
    public Found {
        candidates = List.copyOf(candidates);
    }

    public static Found of(List<Candidate> candidates) {
        return new Found(candidates, Optional.empty());
    }

    public static Found nothing() {
        return of(List.of());
    }

    public static Found refused(Refusal why) {
        return new Found(List.of(), Optional.of(why));
    }

    /** Only what computes all of these metrics as they are defined; all of it if there are none. */
    public Found computing(List<String> metrics) {
        return metrics.isEmpty()
                ? this
                : new Found(
                        candidates.stream()
                                .filter(candidate -> candidate.origin() instanceof Origin.Metric own
                                        && own.metrics().containsAll(metrics))
                                .toList(),
                        refusal);
    }
}
