package datus.answer.recall;

import datus.answer.language.Word;
import java.util.Comparator;
import java.util.List;

/** Puts the same word in place of each value, so that questions are near each other whatever values they name. */
final class Masking {
    private static final String TEXT = "X";
    private static final String NUMBER = "5";

    private Masking() {}

    /** The question in lower case but for the masks. */
    static String mask(String question, List<Word> words, List<Span> spans) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            masked.append(question, done, Math.max(done, words.get(span.from()).start()));
            masked.append(span.of(words).stream().allMatch(word -> word.is(Word.Kind.NUMBER)) ? NUMBER : TEXT);
            done = Math.max(done, words.get(span.to() - 1).end());
        }
        return masked.append(question.substring(done)).toString().strip();
    }
}
