package datus.answer.reading;

import datus.answer.language.Word;
import java.util.List;

/**
 * A question whose phrases have one meaning each.
 *
 * @param pieces the phrases in order
 * @param passed words that no phrase covers
 * @param score how much is explained and how well, the higher the better
 */
public record Resolved(List<Piece> pieces, List<Word> passed, double score) {
    public Resolved {
        pieces = List.copyOf(pieces);
        passed = List.copyOf(passed);
    }
}
