package datus.answer.schema;

/**
 * A value that a column holds.
 *
 * @param text exactly as it stands there
 * @param likeness how well what was said names it: 1 by its own words, less by another name or by a part
 */
public record Value(Field field, String text, double likeness) {
    public Value(Field field, String text) {
        this(field, text, 1);
    }

    Value as(double other) {
        return new Value(field, text, other);
    }
}
