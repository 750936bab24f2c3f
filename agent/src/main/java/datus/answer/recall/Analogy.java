package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.candidate.CandidateSource;
import java.util.Optional;

/**
 * Compares what words put together come to: for the question that is asked, and for an approved one with the same values. If that is the same SQL,
 * both ask the same, whether the SQL is right or not; if it is not, they differ in something that makes a difference.
 */
final class Analogy {
    private final CandidateSource composition;
    private final Asked asked;
    private final Optional<String> own;

    Analogy(CandidateSource composition, Asked asked) {
        this.composition = composition;
        this.asked = asked;
        this.own = composed(asked);
    }

    Match judge(Match match) {
        if (own.isEmpty() || match.of(Trait.SAME) == 1) {
            return match;
        }
        Optional<String> other = composed(asked.withText(match.filled().question()));
        return other.map(sql -> match.with(sql.equals(own.get()) ? Trait.AGREED : Trait.DIFFERED, 1))
                .orElse(match);
    }

    private Optional<String> composed(Asked question) {
        return composition.find(question).candidates().stream()
                .map(candidate -> candidate.sql().text())
                .findFirst();
    }
}
