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
            return asked.text().startsWith("--")
                    ? withOptions(asked)
                    : withBody(question, asked.text(), asked.start(), asked.textStart());
        }
        if (part instanceof Cell.Parameters injected) {
            return withBody(parameters, injected.text(), injected.start(), injected.start());
        }
        return (Cell.Invocation) part;
    }

    /** Its first line begins with options, as in {@code /--no-run how many orders}. */
    private Cell.Invocation withOptions(Cell.Question asked) {
        String line = asked.text().lines().findFirst().orElse("");
        int end = Math.min(line.length() + 1, asked.text().length());
        Optional<String> body = Optional.of(asked.text().substring(end));
        return new Cell.Invocation(question, "%%", line, body, asked.start(), asked.textStart() + end);
    }

    private static Cell.Invocation withBody(String name, String body, int start, int bodyStart) {
        return new Cell.Invocation(name, "%%", "", Optional.of(body), start, bodyStart);
    }
}
