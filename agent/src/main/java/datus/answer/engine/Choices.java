package datus.answer.engine;

import datus.answer.Answer.Choice;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a question back of candidates that are about as good, where a person can tell them apart by one thing. */
record Choices(Asked asked) {
    private static final int MOST = 3;

    /** Asks which of them is meant; empty if they do not differ from the best by what one phrase was taken for. */
    Optional<Clarify> between(Candidate best, List<Candidate> others) {
        for (Evidence own : best.evidence()) {
            List<Evidence> meanings = meanings(own, best, others);
            if (meanings.size() > 1) {
                return Optional.of(question(own.words(), meanings));
            }
        }
        return Optional.empty();
    }

    private static List<Evidence> meanings(Evidence own, Candidate best, List<Candidate> others) {
        List<Evidence> meanings = new ArrayList<>(List.of(own));
        for (Candidate other : others) {
            List<Evidence> different = other.evidence().stream()
                    .filter(each -> !each.words().isEmpty() && !best.evidence().contains(each))
                    .toList();
            if (different.size() == 1
                    && different.get(0).words().equals(own.words())
                    && !meanings.contains(different.get(0))) {
                meanings.add(different.get(0));
            }
        }
        return meanings.subList(0, Math.min(MOST, meanings.size()));
    }

    private Clarify question(String words, List<Evidence> meanings) {
        Sayings sayings = new Sayings(asked.knowledge().schema());
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Evidence meaning : meanings) {
            String said = sayings.of(meaning.takenFor());
            choices.putIfAbsent(said, new Choice(said, replaced(words, said)));
        }
        return new Clarify(
                "\"" + words + "\" can mean " + String.join(" or ", choices.keySet()) + ".",
                List.copyOf(choices.values()));
    }

    private String replaced(String words, String said) {
        String text = asked.question().text();
        int at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0 ? text + " (" + said + ")" : text.substring(0, at) + said + text.substring(at + words.length());
    }
}
