package datus.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a mistyped one most likely meant. */
public final class NearestName {
    private NearestName() {}

    /** The known name within a third of its length in edits, the nearest first; empty if none is that near. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(name ->
                        edits(distance, wanted, name) <= Math.max(1, Math.max(wanted.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> edits(distance, wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint that starts "Did you mean orders?", or {@code otherwise} if no known name is near. */
    public static String hint(String typed, Collection<String> known, String otherwise) {
        return of(typed, known)
                .map(name -> ("Did you mean " + name + "? " + otherwise).strip())
                .orElse(otherwise);
    }

    private static int edits(LevenshteinDistance distance, String wanted, String name) {
        return distance.apply(wanted, name.toLowerCase(Locale.ROOT));
    }
}
