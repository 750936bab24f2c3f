package datus.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A cell's source, taken apart: magic lines at its start, then SQL, a question, or the body of a {@code %%magic}.
 *
 * @param parts in order; none for an empty cell
 */
public record Cell(List<Part> parts) {
    public Cell {
        parts = List.copyOf(parts);
    }

    /** A piece of a cell that runs by itself. Starts are UTF-16 indexes into the cell. */
    public sealed interface Part {
        int start();
    }

    /** SQL, one or several statements. */
    public record Sql(String text, int start) implements Part {}

    /** A question: {@code /text}, without the slash; the text begins at {@code textStart}. */
    public record Question(String text, int start, int textStart) implements Part {}

    /**
     * A magic.
     *
     * @param name without prefix
     * @param prefix what was typed before the name: {@code %}, {@code %%}, {@code !}, {@code .} or {@code /}
     * @param line the rest of its line
     * @param body the rest of the cell, for {@code %%}
     * @param bodyStart where the body begins; 0 without one
     */
    public record Invocation(String name, String prefix, String line, Optional<String> body, int start, int bodyStart)
            implements Part {}

    /** Parameters as papermill injects them: only lines of {@code name = literal} and {@code #} comments. */
    public record Parameters(String text, int start) implements Part {}
}
