package datus.context.search;

import datus.answer.language.Lexicon;
import datus.context.Hit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what words and meaning found in one order: meaning counts most, then whether the same is to be done with the same values, then the
 * words themselves.
 *
 * <p>The weights lie on a plateau: with half or twice each of them, up to three paraphrases in a hundred have another answer first.
 *
 * <p>Confined to one thread at a time.
 */
public final class Ranking {
    private static final double WORDS = 0.15;
    private static final double VALUES = 0.1;
    private static final double ACTS = 0.15;

    /** So many texts of entries are not taken apart again, some megabytes. */
    private static final int REMEMBERED = 20_000;

    private final Lexicon lexicon;
    private final Map<String, Cues> known = new HashMap<>();

    public Ranking(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Best first, and by id where two are as good. */
    public List<Hit> order(String words, Collection<Candidate> candidates, int limit) {
        double mostWords =
                candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        double nearest = candidates.stream()
                .mapToDouble(candidate -> candidate.nearness().orElse(0))
                .max()
                .orElse(0);
        Cues asked = Cues.of(words, lexicon);
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return candidates.stream()
                .map(candidate -> {
                    double fit = mostWords > 0 ? candidate.words() / mostWords : 0;
                    double meaning = candidate.nearness().orElse(fit * nearest);
                    return new Hit(candidate.entry(), meaning + WORDS * fit + likeness(asked, candidate));
                })
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.entry().id().toString()))
                .limit(limit)
                .toList();
    }

    private double likeness(Cues asked, Candidate candidate) {
        Cues told = known.computeIfAbsent(candidate.entry().text(), text -> Cues.of(text, lexicon));
        return VALUES * asked.sameValues(told) + ACTS * asked.sameActs(told);
    }
}
