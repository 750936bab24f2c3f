package datus.answer.engine;

import datus.answer.Answer.Badge;
import datus.answer.Answer.Choice;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Evidence;
import datus.answer.Trust;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Refusal;
import datus.answer.engine.Verdict.Choose;
import datus.answer.engine.Verdict.Refuse;
import datus.answer.engine.Verdict.Take;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ranks the candidates of all ways together, and decides whether the best is answered with, asked back about or refused. */
final class Ranking {
    private static final int MOST_CHOICES = 3;

    private final Weights weights;

    Ranking(Weights weights) {
        this.weights = weights;
    }

    /** The likeliest first; of equally likely ones those of an earlier way. */
    List<Candidate> ranked(List<Found> found) {
        return found.stream()
                .flatMap(each -> each.candidates().stream())
                .sorted(Comparator.comparingDouble(weights::confidence).reversed())
                .toList();
    }

    Verdict judge(Asked asked, List<Found> found) {
        List<Candidate> candidates = ranked(found);
        if (candidates.isEmpty()) {
            return refuse(asked, found);
        }
        Candidate best = candidates.get(0);
        List<Choice> choices = choices(asked, best, candidates);
        if (choices.size() > 1) {
            return new Choose(new Clarify(
                    "It can mean "
                            + String.join(
                                    " or ",
                                    choices.stream().map(Choice::difference).toList()) + ".",
                    choices));
        }
        return new Take(best, Trust.of(Badge.COMPOSED, weights.confidence(best)));
    }

    private static Refuse refuse(Asked asked, List<Found> found) {
        Refusal refusal = found.stream()
                .flatMap(each -> each.refusal().stream())
                .findFirst()
                .orElse(new Refusal(List.of(), "I cannot answer that."));
        return new Refuse(new Declined(refusal.words(), asked.knowledge().nearest(refusal.words()), refusal.why()));
    }

    /** What differs between the best and the others, if it is one thing each. */
    private static List<Choice> choices(Asked asked, Candidate best, List<Candidate> candidates) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate other : candidates) {
            difference(other, best.equals(other) ? candidates.get(candidates.size() - 1) : best)
                    .ifPresent(taken -> choices.add(new Choice(taken.takenFor(), said(asked, taken))));
        }
        return choices.stream().distinct().limit(MOST_CHOICES).toList();
    }

    private static Optional<Evidence> difference(Candidate one, Candidate other) {
        List<Evidence> own = one.evidence().stream()
                .filter(each -> !other.evidence().contains(each))
                .toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static String said(Asked asked, Evidence taken) {
        String text = asked.question().text();
        int at = text.toLowerCase(Locale.ROOT).indexOf(taken.words().toLowerCase(Locale.ROOT));
        return at < 0
                ? text + " (" + taken.takenFor() + ")"
                : text.substring(0, at)
                        + taken.takenFor()
                        + text.substring(at + taken.words().length());
    }
}
