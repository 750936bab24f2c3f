package datus.answer.composition;

import java.util.Optional;

/**
 * A number that is divided by another.
 *
 * @param percent whether a hundred stands for the whole
 * @param ratio whether two numbers are said, one for each side of "to"; else a part and what it is a part of
 * @param other the dividend of a ratio, or the whole, as far as it was read; empty if it was not told apart
 */
record Quotient(boolean percent, boolean ratio, Optional<Draft> other) {

    Quotient of(Draft known) {
        return new Quotient(percent, ratio, Optional.of(known));
    }
}
