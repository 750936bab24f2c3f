package datus.kernel;

import java.util.Optional;

/**
 * The magics that run what has no magic in front: such a part becomes the body of the magic named here.
 *
 * @param sql runs bare SQL
 * @param question answers {@code /text}
 * @param parameters takes the parameters that papermill injects
 */
public record Defaults(String sql, String question, String parameters) {

    /** The part as the use of a magic. */
    Cell.Invocation invocation(Cell.Part part) {
        if (part instanceof Cell.Sql bare) {
            return withBody(sql, bare.text(), bare.start(), bare.start());
        }
        if (part instanceof Cell.Question asked) {
            return withBody(question, asked.text(), asked.start(), asked.textStart());
        }
        if (part instanceof Cell.Parameters injected) {
            return withBody(parameters, injected.text(), injected.start(), injected.start());
        }
        return (Cell.Invocation) part;
    }

    private static Cell.Invocation withBody(String name, String body, int start, int bodyStart) {
        return new Cell.Invocation(name, "%%", "", Optional.of(body), start, bodyStart);
    }
}
