package datus.answer.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language in which questions are not read, and what tells it from others.
 *
 * @param scripts the writings that tell it; empty for the Latin one
 * @param letters that tell it from other languages of the same writing; empty if nothing has to
 * @param asks words that start a question
 * @param words frequent words
 * @param says that it is not read, in the language itself
 */
record ForeignLanguage(Set<UnicodeScript> scripts, String letters, Set<String> asks, Set<String> words, String says) {
    private static final int ASKED_WITHIN = 3;
    private static final int FEWEST_LETTERS = 4;

    ForeignLanguage {
        scripts = Set.copyOf(scripts);
        asks = Set.copyOf(asks);
        words = Set.copyOf(words);
    }

    static Set<String> set(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    static Set<UnicodeScript> scripts(String names) {
        return set(names).stream().map(UnicodeScript::valueOf).collect(Collectors.toSet());
    }

    /** Whether most letters of a text are of its writing; Japanese is told by a fifth, for the rest is Chinese characters. */
    boolean isWrittenIn(String text) {
        long own = text.codePoints()
                .filter(letter -> scripts.contains(UnicodeScript.of(letter)))
                .count();
        long all = text.codePoints().filter(Character::isLetter).count();
        boolean japanese = scripts.contains(UnicodeScript.HIRAGANA);
        boolean told = letters.isEmpty() || text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
        return own >= FEWEST_LETTERS && told && own * (japanese ? 5 : 2) > all && isAsked(text);
    }

    private boolean isAsked(String text) {
        return asks.isEmpty()
                || Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
                        .anyMatch(asks::contains);
    }

    /** How many words of a question are its own, if one of the first asks; else none. */
    long share(List<String> question, Set<String> english) {
        boolean asked = question.stream().limit(ASKED_WITHIN).anyMatch(asks::contains);
        return asked
                ? question.stream()
                        .filter(word -> (asks.contains(word) || words.contains(word)) && !english.contains(word))
                        .count()
                : 0;
    }
}
