package datus.answer.schema;

import datus.answer.language.ChineseTerms;
import datus.answer.language.Lexicon;
import datus.answer.language.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes names of tables and columns apart into words: at underscores, at camelCase, at known words that were run together, with
 * abbreviations written out. Chinese names come apart into English words.
 */
final class Names {
    private static final Set<String> LAYERS = Set.of("tbl", "dim", "fact", "fct", "stg", "src", "vw");

    private final Lexicon lexicon;
    private final ChineseTerms chinese;
    private final Set<String> own = new HashSet<>();
    private final Map<String, List<String>> known = new HashMap<>();

    /**
     * @param tables names of tables, whose words other names may contain
     */
    Names(Lexicon lexicon, List<String> tables) {
        this.lexicon = lexicon;
        this.chinese = lexicon.chinese();
        for (String table : tables) {
            for (String piece : pieces(table)) {
                if (piece.length() > 3) {
                    own.add(piece);
                    own.add(singular(piece));
                }
            }
        }
    }

    /** The words of a table's name, in the singular, without a marker of its layer such as dim or fact. */
    List<String> ofTable(String name) {
        List<String> words = new ArrayList<>(words(name));
        if (words.size() > 1 && LAYERS.contains(words.get(0))) {
            words.remove(0);
        }
        words.replaceAll(Names::singular);
        return words;
    }

    /** The words of a name, in lower case. */
    List<String> words(String name) {
        return known.computeIfAbsent(name, this::split);
    }

    private List<String> split(String name) {
        List<String> words = new ArrayList<>();
        for (String piece : pieces(name)) {
            words.addAll(ChineseTerms.isChinese(piece) ? chinese.words(piece) : written(piece));
        }
        return words.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : List.copyOf(words);
    }

    private List<String> written(String piece) {
        return segments(piece).orElse(List.of(piece)).stream()
                .flatMap(part -> Arrays.stream(lexicon.expand(part).split(" ")))
                .toList();
    }

    private static List<String> pieces(String name) {
        String apart = name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("(\\p{L})(\\p{N})", "$1 $2")
                .strip()
                .toLowerCase(Locale.ROOT);
        return apart.isEmpty() ? List.of() : Arrays.asList(apart.split(" "));
    }

    private boolean isWord(String part) {
        return lexicon.knows(part) || own.contains(part);
    }

    /** The fewest known words that a piece is made of. */
    private Optional<List<String>> segments(String piece) {
        if (piece.length() < 5 || lexicon.knows(piece)) {
            return Optional.empty();
        }
        List<Optional<List<String>>> best = new ArrayList<>();
        best.add(Optional.of(List.of()));
        for (int end = 1; end <= piece.length(); end++) {
            best.add(shortest(piece, end, best));
        }
        return best.get(piece.length());
    }

    private Optional<List<String>> shortest(String piece, int end, List<Optional<List<String>>> best) {
        Optional<List<String>> shortest = Optional.empty();
        for (int start = 0; start <= end - 2; start++) {
            Optional<List<String>> before = best.get(start);
            String part = piece.substring(start, end);
            boolean shorter = before.isPresent()
                    && part.length() < piece.length()
                    && isWord(part)
                    && shortest.map(list -> before.get().size() + 1 < list.size())
                            .orElse(true);
            if (shorter) {
                List<String> extended = new ArrayList<>(before.get());
                extended.add(part);
                shortest = Optional.of(extended);
            }
        }
        return shortest;
    }

    /** The prefix, with its underscore, that all columns of a table share, as in o_; empty if there is none. */
    static String sharedPrefix(List<String> columns) {
        String first = columns.isEmpty() ? "" : columns.get(0);
        int underscore = first.indexOf('_');
        if (columns.size() < 2 || underscore < 1 || underscore > 4) {
            return "";
        }
        String prefix = first.substring(0, underscore + 1);
        return columns.stream().allMatch(column -> column.startsWith(prefix) && column.length() > prefix.length())
                ? prefix
                : "";
    }

    static List<String> stems(List<String> words) {
        return words.stream().map(Stem::of).toList();
    }

    static String singular(String word) {
        if (word.length() < 4
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean es = word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (es ? 2 : 1));
    }
}
