package datus.answer.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Undoes regular endings, as the rules of detachment of WordNet do: cities to city, hired to hire, planning to plan. More than one
 * word can have had an ending; those that are no words are in no list.
 */
final class Inflection {
    private static final List<List<String>> ENDINGS = List.of(
            List.of("s", ""),
            List.of("ies", "y"),
            List.of("es", "e"),
            List.of("es", ""),
            List.of("ed", "e"),
            List.of("ed", ""),
            List.of("ied", "y"),
            List.of("ing", "e"),
            List.of("ing", ""));
    private static final int SHORTEST = 3;

    private Inflection() {}

    /** A word and what it can be a form of; of two words the last has the ending. */
    static Set<String> lemmas(String word) {
        Set<String> lemmas = new LinkedHashSet<>(Set.of(word));
        for (List<String> ending : ENDINGS) {
            int kept = word.length() - ending.get(0).length();
            if (kept >= SHORTEST && word.endsWith(ending.get(0))) {
                String rest = word.substring(0, kept);
                lemmas.add(rest + ending.get(1));
                if (ending.get(0).length() > 1 && isDoubled(rest)) {
                    lemmas.add(rest.substring(0, kept - 1));
                }
            }
        }
        return lemmas;
    }

    private static boolean isDoubled(String rest) {
        int last = rest.length() - 1;
        return last > 1 && rest.charAt(last) == rest.charAt(last - 1);
    }
}
