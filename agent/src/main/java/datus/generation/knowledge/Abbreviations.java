package datus.generation.knowledge;

import datus.answer.schema.Field;
import datus.answer.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what names of columns shorten: by the words that are known to be shortened so, and by the words of comments. */
final class Abbreviations {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int AT_LEAST_SHORTER = 3;

    private Abbreviations() {}

    /** What each stands for, in alphabetical order. */
    static Map<String, String> of(Table table) {
        Map<String, String> found = new TreeMap<>();
        for (Field field : table.fields()) {
            for (String piece : pieces(field.name())) {
                if (!field.words().contains(piece) && isShort(piece)) {
                    byWords(piece, field).or(() -> byComment(piece, field)).ifPresent(word -> found.put(piece, word));
                }
            }
        }
        return found;
    }

    private static List<String> pieces(String name) {
        String apart = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(apart.split("[^\\p{L}]+", -1))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean isShort(String piece) {
        return piece.length() >= SHORTEST && piece.length() <= LONGEST;
    }

    private static Optional<String> byWords(String piece, Field field) {
        return field.words().stream().filter(word -> shortens(piece, word)).findFirst();
    }

    private static Optional<String> byComment(String piece, Field field) {
        return field.info().comment().stream()
                .flatMap(comment ->
                        Arrays.stream(comment.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
                .filter(word -> shortens(piece, word))
                .findFirst();
    }

    /** Whether a piece's letters come in that order in a longer word that begins with the same letter. */
    static boolean shortens(String piece, String word) {
        if (word.length() < piece.length() + AT_LEAST_SHORTER || word.charAt(0) != piece.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < piece.length(); i++) {
            at += word.charAt(i) == piece.charAt(at) ? 1 : 0;
        }
        return at == piece.length();
    }
}
