package datus.terminal;

import datus.error.DatusException;
import datus.kernel.Interpreter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/**
 * A chat with whatever is at hand: a terminal with an editor, or a pipe.
 *
 * @param interpreter the same each time; may take its time at first
 * @param widths told how many columns results have, before each cell
 */
public record TerminalChat(Supplier<Interpreter> interpreter, IntConsumer widths) {
    private static final int PIPED_COLUMNS = 120;

    /**
     * In this process' terminal.
     *
     * @param state where what was typed is kept
     * @param colourless whether the person wants no colours
     */
    public void inTerminal(Path state, String banner, boolean colourless) throws InterruptedException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .providers("jni,exec")
                .dumb(true)
                .build()) {
            in(terminal, state, banner, colourless);
        } catch (IOException e) {
            throw DatusException.data("The terminal cannot be used: " + e.getMessage(), "Pipe the cells in.", e);
        }
    }

    void in(Terminal terminal, Path state, String banner, boolean colourless) throws InterruptedException {
        boolean moving = terminal.getStringCapability(Capability.cursor_up) != null;
        boolean colours = moving && !colourless;
        Screen screen = new Screen(terminal.writer(), () -> columns(terminal), moving, colours);
        screen.print(banner);
        Prompt prompt = new EditedPrompt(terminal, interpreter, TypedHistory.file(state), colours);
        Chat chat = new Chat(prompt, screen, interpreter, widths);
        terminal.handle(Signal.INT, signal -> chat.stop());
        chat.run();
    }

    /** A terminal that does not say how wide it is may be any. */
    private static int columns(Terminal terminal) {
        return terminal.getColumns() > 0 ? terminal.getColumns() : PIPED_COLUMNS;
    }

    /** From a pipe or a file; whether no cell failed. */
    public boolean piped(BufferedReader in, PrintWriter out) throws InterruptedException {
        Screen screen = Screen.plain(out, PIPED_COLUMNS);
        return new Chat(new PipedPrompt(in, interpreter), screen, interpreter, widths).run();
    }
}
