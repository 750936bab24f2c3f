package datus.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known name that a mistyped one most likely meant. */
public final class NearestName {
    private static final int LISTED = 20;
    private static final String MEANT = "Did you mean ";
    private static final String ASKED = "? ";

    private NearestName() {}

    /** The known name within a third of its length in edits, but never all of it, the nearest first; empty if none is that near. */
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(typed, name) < Math.max(typed.length(), name.length()))
                .filter(name -> edits(typed, name) <= Math.max(1, Math.max(typed.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> edits(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The name that a hint suggests, if {@link #hint} found one. */
    public static Optional<String> suggested(String hint) {
        int end = (hint + " ").indexOf(ASKED);
        return hint.startsWith(MEANT) && end > 0 ? Optional.of(hint.substring(MEANT.length(), end)) : Optional.empty();
    }

    /** A hint that starts "Did you mean orders?", or {@code otherwise} if no known name is near. */
    public static String hint(String typed, Collection<String> known, String otherwise) {
        return of(typed, known)
                .map(name -> (MEANT + name + ASKED + otherwise).strip())
                .orElse(otherwise);
    }

    /** The names as a list that a person can look through: many are counted, not told. */
    public static String list(Collection<String> known) {
        String first = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED ? first + " and " + (known.size() - LISTED) + " more" : first;
    }

    /**
     * How many characters to insert, delete, replace or swap with their neighbour, whatever the case: the optimal string alignment
     * distance. A swap is the commonest slip of all, and in a short name two edits would be too many.
     */
    public static int edits(String typed, String name) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
