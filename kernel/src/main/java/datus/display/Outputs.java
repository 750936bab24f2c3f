package datus.display;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/**
 * Where one request's outputs go. A cell's result is not among them: it is what the interpreter returns.
 *
 * <p>Any thread may call; outputs of one request keep their order, and stay with that request even when a background
 * thread writes after the cell has ended.
 */
public interface Outputs {

    /** The two streams of a cell. */
    enum Stream {
        STDOUT,
        STDERR
    }

    /** Shows {@code data}; if it carries a display id, {@link #update} can change it later. */
    void display(DisplayData data);

    /** Replaces every display that has the display id of {@code data}. Clients without displays by id ignore it. */
    void update(DisplayData data);

    /** Writes text to a stream; it may be held back for some milliseconds to travel with what follows. */
    void stream(Stream stream, String text);

    /** Clears what this cell shows so far; with {@code wait}, only when the next output arrives. */
    void clear(boolean wait);

    /**
     * Asks the person for a line of text.
     *
     * @param password whether the client hides what is typed
     * @throws CellException if this client cannot ask
     */
    String input(String prompt, boolean password);

    /** Offers {@code source} as the next cell: a new one below, or, with {@code replace}, this one. */
    void nextCell(String source, boolean replace);
}
