package datus.answer.reading;

import java.util.List;

/**
 * A phrase and the one thing it is taken for.
 *
 * @param words as typed
 * @param others marks that fit as well; empty if the choice is clear
 */
public record Piece(String words, Mark mark, List<Mark> others) {
    public Piece {
        others = List.copyOf(others);
    }
}
