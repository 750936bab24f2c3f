package datus.answer.intent;

/**
 * A column of the answer.
 *
 * @param alias its name; empty for the name the column has
 */
public record Output(Expression expression, String alias) {
    public static Output of(Expression expression) {
        return new Output(expression, "");
    }
}
