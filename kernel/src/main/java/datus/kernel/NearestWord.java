package datus.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

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

    /** The optimal string alignment distance: two neighbours that changed places are one slip, for {@code %tabels} is {@code %tables}. */
    private static int edits(String wanted, String known) {
        String word = known.toLowerCase(Locale.ROOT);
        int[][] edits = new int[wanted.length() + 1][word.length() + 1];
        for (int i = 0; i <= wanted.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, wanted, word, i, j);
            }
        }
        return edits[wanted.length()][word.length()];
    }

    private static int least(int[][] edits, String wanted, String word, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (wanted.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && wanted.charAt(i - 1) == word.charAt(j - 2)
                && wanted.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(least, 1 + edits[i - 2][j - 2]) : least;
    }
}
