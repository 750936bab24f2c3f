package datus.answer.engine;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.rule.Rules;
import datus.answer.rule.Rules.Ruled;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks all ways for candidates, with what business rules say put into the question. A question whose rules lead nowhere is asked as it
 * was, and the answer says which rules were not used.
 */
record RuledFinding(Function<Asked, List<Found>> ways) {

    List<Found> find(Asked asked) {
        Ruled ruled = Rules.apply(asked);
        if (ruled.isChanged()) {
            List<Found> found = found(asked.withText(ruled.question()));
            if (found.stream().anyMatch(each -> !each.candidates().isEmpty())) {
                return supported(found, Stream.concat(ruled.evidence().stream(), remarks(ruled.unused())).toList());
            }
        }
        Stream<String> left = ruled.evidence().stream().map(used -> used.words() + ": " + used.takenFor());
        return supported(
                found(asked),
                remarks(Stream.concat(ruled.unused().stream(), left).toList()).toList());
    }

    private List<Found> found(Asked asked) {
        return ways.apply(asked);
    }

    private static Stream<Evidence> remarks(List<String> unused) {
        return unused.stream().map(rule -> new Evidence("", "rule not used: " + rule));
    }

    private static List<Found> supported(List<Found> found, List<Evidence> further) {
        return further.isEmpty()
                ? found
                : found.stream()
                        .map(each -> new Found(
                                each.candidates().stream()
                                        .map(candidate -> supported(candidate, further))
                                        .toList(),
                                each.refusal()))
                        .toList();
    }

    private static Candidate supported(Candidate candidate, List<Evidence> further) {
        return new Candidate(
                candidate.origin(),
                candidate.sql(),
                candidate.restatement(),
                Stream.concat(further.stream(), candidate.evidence().stream()).toList(),
                candidate.signals());
    }
}
