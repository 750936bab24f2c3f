package datus.answer.engine;

import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Refusal;
import datus.answer.candidate.Signal;
import datus.answer.engine.Verdict.Choose;
import datus.answer.engine.Verdict.Refuse;
import datus.answer.engine.Verdict.Take;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks the candidates of all ways together, and decides whether the best is answered with, asked back about or refused. */
final class Ranking {
    /** From here on a candidate is answered with; right answers gained and wrong ones avoided balance at about this point. */
    private static final double SURE = 0.5;

    /** How much less likely a candidate may be and still be what was meant. */
    private static final double AS_GOOD = 0.02;

    private final Weights weights;

    Ranking(Weights weights) {
        this.weights = weights;
    }

    /** One for each SQL, the likeliest first; of equally likely ones those of an earlier way. */
    List<Candidate> ranked(List<Found> found) {
        double approved = found.stream()
                .flatMap(each -> each.candidates().stream())
                .mapToDouble(candidate -> candidate.signals().of(Signal.RECALLED))
                .max()
                .orElse(0);
        List<Candidate> sorted = found.stream()
                .flatMap(each -> each.candidates().stream())
                .map(candidate -> candidate.signals().of(Signal.APPROVED) > 0
                        ? candidate
                        : candidate.with(Signal.CONTESTED, approved))
                .sorted(Comparator.comparingDouble(weights::confidence).reversed())
                .toList();
        Set<String> seen = new HashSet<>();
        return sorted.stream().filter(candidate -> seen.add(words(candidate))).toList();
    }

    private static String words(Candidate candidate) {
        return SqlTokens.withoutComments(candidate.sql().text()).stream()
                .map(SqlToken::text)
                .collect(Collectors.joining(" "));
    }

    Verdict judge(Asked asked, List<Found> found) {
        List<Candidate> candidates = ranked(found);
        if (candidates.isEmpty() || weights.confidence(candidates.get(0)) < SURE) {
            return refuse(asked, found);
        }
        Candidate best = candidates.get(0);
        double sure = weights.confidence(best);
        List<Candidate> rivals = new ArrayList<>(candidates.subList(1, candidates.size()));
        rivals.removeIf(rival -> weights.confidence(rival) < sure - AS_GOOD);
        Optional<Clarify> question = new Choices(asked).between(best, rivals);
        return question.isPresent()
                ? new Choose(question.get())
                : new Take(best, Trusts.of(best, asked.lore().layer(), sure));
    }

    private static Refuse refuse(Asked asked, List<Found> found) {
        Refusal refusal = found.stream()
                .flatMap(each -> each.refusal().stream())
                .findFirst()
                .orElse(new Refusal(
                        List.of(),
                        "I am not sure what that asks for. Ask it in other words, or with names of columns."));
        return new Refuse(new Declined(refusal.words(), asked.knowledge().nearest(refusal.words()), refusal.why()));
    }
}
