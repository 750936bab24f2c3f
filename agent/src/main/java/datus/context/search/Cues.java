package datus.context.search;

import datus.answer.language.Cue;
import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question asks to be done, apart from what it is about: the numbers and quoted words in it, and whether it counts, compares,
 * negates, ranks. Meaning is blind for these: "how many" and "which", "oldest" and "youngest" are near each other.
 *
 * @param values numbers and quoted words
 * @param acts what its phrases do
 */
public record Cues(Set<String> values, Set<String> acts) {
    /** What nearly every question has, or what tells nothing alone. */
    private static final Set<Cue> SILENT =
            Set.of(Cue.Plain.ASK, Cue.Plain.NOISE, Cue.Plain.RELATE, Cue.Plain.AND, Cue.Plain.BY, new Cue.Pronoun());

    public Cues {
        values = Set.copyOf(values);
        acts = Set.copyOf(acts);
    }

    /** What share of the values of both is in both; 1 if neither has any. */
    public double sameValues(Cues other) {
        return overlap(values, other.values);
    }

    /** What share of the acts of both is in both; 1 if neither has any. */
    public double sameActs(Cues other) {
        return overlap(acts, other.acts);
    }

    public static Cues of(String question, Lexicon lexicon) {
        List<Word> words = Words.of(question);
        Set<String> values = words.stream()
                .filter(word -> word.is(Word.Kind.NUMBER) || word.is(Word.Kind.QUOTED))
                .map(Word::norm)
                .collect(Collectors.toSet());
        return new Cues(values, acts(words, lexicon));
    }

    /** The longest phrase at a place counts. */
    private static Set<String> acts(List<Word> words, Lexicon lexicon) {
        List<String> norms = words.stream().map(Word::norm).toList();
        Set<String> acts = new HashSet<>();
        int at = 0;
        while (at < norms.size()) {
            int length = lexicon.cueLength(norms, at);
            for (Cue cue : lexicon.cues(String.join(" ", norms.subList(at, at + length)))) {
                if (!SILENT.contains(cue)) {
                    acts.add(act(cue));
                }
            }
            at += Math.max(1, length);
        }
        return acts;
    }

    /** The column a word is about, as age in "oldest", is for its meaning to tell. */
    private static String act(Cue cue) {
        return cue instanceof Cue.Rank rank ? (rank.high() ? "high" : "low") : cue.toString();
    }

    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        long both = one.stream().filter(other::contains).count();
        return both / (double) (one.size() + other.size() - both);
    }
}
