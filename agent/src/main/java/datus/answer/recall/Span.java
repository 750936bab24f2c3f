package datus.answer.recall;

import datus.answer.language.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some words of a question that follow each other.
 *
 * @param to behind the last
 */
record Span(int from, int to) {

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }

    List<Word> of(List<Word> words) {
        return words.subList(from, to);
    }

    /** As the question writes it, but for quotes. */
    String text(List<Word> words, String question) {
        return length() == 1
                ? words.get(from).text()
                : question.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The words and all between them, in lower case: how two spans are compared. */
    static String key(List<Word> words) {
        return words.stream()
                .filter(word -> !word.is(Word.Kind.SYMBOL))
                .map(Word::norm)
                .collect(Collectors.joining(" "));
    }
}
