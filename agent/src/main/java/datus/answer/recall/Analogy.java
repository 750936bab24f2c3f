package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what words put together come to: for the question that is asked, and for an approved one with the same values. If that is the same SQL,
 * both ask the same, whether the SQL is right or not; if it is not, they differ in something that makes a difference.
 */
final class Analogy {
    private final CandidateSource composition;
    private final Asked asked;
    private final Optional<Candidate> own;
    private final Map<String, Optional<String>> others = new HashMap<>();

    Analogy(CandidateSource composition, Asked asked) {
        this.composition = composition;
        this.asked = asked;
        this.own = composed(asked);
    }

    /** What the words of the question that is asked come to. */
    Optional<Candidate> own() {
        return own;
    }

    Match judge(Match match) {
        if (own.isEmpty() || match.of(Trait.SAME) == 1) {
            return match;
        }
        String sql = own.get().sql().text();
        return composed(match)
                .map(other -> match.with(sql.equals(other) ? Trait.AGREED : Trait.DIFFERED, 1))
                .orElse(match);
    }

    /** What the words of the approved question come to, with the values that it was filled with. */
    Optional<String> composed(Match match) {
        return others.computeIfAbsent(match.filled().question(), text -> composed(asked.withText(text))
                .map(candidate -> candidate.sql().text()));
    }

    private Optional<Candidate> composed(Asked question) {
        return composition.find(question).candidates().stream().findFirst();
    }
}
