package datus.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word that a mistyped one most likely meant. */
final class NearestWord {
    private NearestWord() {}

    /** The nearest of those within a third of their length in edits, the first in the alphabet if several are. */
    static Optional<String> of(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> edits(wanted, word) <= Math.max(1, Math.max(wanted.length(), word.length()) / 3))
                .min(Comparator.comparingInt((String word) -> edits(wanted, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String wanted, String word) {
        return LevenshteinDistance.getDefaultInstance().apply(wanted, word.toLowerCase(Locale.ROOT));
    }
}
