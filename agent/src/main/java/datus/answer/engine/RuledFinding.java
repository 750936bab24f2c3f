package datus.answer.engine;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.rule.Rules;
import datus.answer.rule.Rules.Ruled;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks all ways for candidates, with what business rules say put into the question. A question whose rules lead nowhere is asked as it
 * was, and the answer says which rules were not used.
 */
record RuledFinding(Rules rules, Function<Asked, List<Found>> ways) {

    /** A question that cannot be read with the remark at its end is asked without. */
    List<Found> find(Asked asked) {
        List<Found> whole = ruled(asked);
        Optional<Asides> aside = isAnswered(whole)
                ? Optional.empty()
                : Asides.in(asked.question().text());
        return aside.map(without -> supported(
                        ruled(asked.withText(without.question())),
                        List.of(new Evidence("", "remark not used: " + without.aside()))))
                .filter(RuledFinding::isAnswered)
                .orElse(whole);
    }

    private static boolean isAnswered(List<Found> found) {
        return found.stream().anyMatch(each -> !each.candidates().isEmpty());
    }

    private List<Found> ruled(Asked asked) {
        Ruled ruled = rules.apply(asked);
        if (ruled.isChanged()) {
            List<Found> found = ways.apply(asked.withText(ruled.question()));
            if (isAnswered(found)) {
                return supported(
                        found,
                        Stream.concat(ruled.evidence().stream(), remarks(ruled.unused()))
                                .toList());
            }
        }
        Stream<String> left = ruled.evidence().stream().map(used -> used.words() + ": " + used.takenFor());
        return supported(
                ways.apply(asked),
                remarks(Stream.concat(ruled.unused().stream(), left).toList()).toList());
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
