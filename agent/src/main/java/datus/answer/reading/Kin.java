package datus.answer.reading;

import datus.answer.language.Lexicon;
import datus.answer.language.Stem;
import datus.answer.language.Thesaurus.Near;
import datus.answer.language.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows which words of names a said word can stand for: those used for one another in the lists of the lexicon, and those near it in
 * the thesaurus, looked up from either side. Words that a name already holds are not looked for.
 */
final class Kin {
    private static final double LISTED = 0.8;
    private static final double NEAR = 0.8;
    private static final double LEAST = 0.5;

    private final Lexicon lexicon;
    private final Set<String> stems = new HashSet<>();
    private final Map<String, Map<String, Double>> fromNames = new HashMap<>();

    Kin(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Stems that together stand for a phrase, and how well from 0 to 1. */
    record Instead(List<String> stems, double likeness) {}

    /** Takes a word of a name in. */
    void add(String word, String stem) {
        if (stems.add(stem)) {
            for (Near near : lexicon.thesaurus().near(word)) {
                if (near.word().indexOf(' ') < 0) {
                    fromNames
                            .computeIfAbsent(Stem.of(near.word()), any -> new HashMap<>())
                            .merge(stem, near.nearness() * NEAR, Math::max);
                }
            }
        }
    }

    /** The stems of names that a word can stand for, each with how well. */
    Map<String, Double> of(Word said) {
        Map<String, Double> found = new HashMap<>();
        for (String listed : lexicon.synonyms(said.stem())) {
            merge(listed, LISTED, found);
        }
        if (!lexicon.cues(said.norm()).isEmpty()) {
            return found;
        }
        fromNames.getOrDefault(said.stem(), Map.of()).forEach((stem, likeness) -> merge(stem, likeness, found));
        for (Near near : lexicon.thesaurus().near(said.norm())) {
            merge(Stem.of(near.word()), near.nearness() * NEAR, found);
        }
        found.remove(said.stem());
        return found;
    }

    /** The stems of names that come near a word in the thesaurus, however far they are. */
    Set<String> distant(Word said) {
        return lexicon.thesaurus().near(said.norm()).stream()
                .map(near -> Stem.of(near.word()))
                .filter(stems::contains)
                .collect(Collectors.toSet());
    }

    private void merge(String stem, double likeness, Map<String, Double> found) {
        if (likeness >= LEAST && stems.contains(stem)) {
            found.merge(stem, likeness, Math::max);
        }
    }

    /** What names a phrase can stand for as a whole that one word does not: two words said for one, or one for two. */
    List<Instead> ofPhrase(List<Word> phrase) {
        if (phrase.size() > 2
                || phrase.stream().anyMatch(word -> !lexicon.cues(word.norm()).isEmpty())) {
            return List.of();
        }
        String text = String.join(" ", phrase.stream().map(Word::norm).toList());
        List<Instead> found = new ArrayList<>();
        for (Near near : lexicon.thesaurus().near(text)) {
            List<String> other =
                    Arrays.stream(near.word().split(" ", -1)).map(Stem::of).toList();
            boolean whole = phrase.size() + other.size() > 2;
            if (whole && near.nearness() * NEAR >= LEAST && stems.containsAll(other)) {
                found.add(new Instead(other, near.nearness() * NEAR));
            }
        }
        return found;
    }
}
