package datus.answer.reading;

import datus.answer.language.Word;
import java.util.List;

/**
 * A phrase and the one thing it is taken for.
 *
 * @param words as typed
 * @param fit how well the words fit the mark: 1 if exactly
 * @param passed the words between the phrase before and this one that were passed over
 */
public record Piece(String words, Mark mark, double fit, List<Word> passed) {
    public Piece {
        passed = List.copyOf(passed);
    }
}
