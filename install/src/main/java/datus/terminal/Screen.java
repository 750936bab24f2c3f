package datus.terminal;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Where text goes: lines that stay, and below them a passing text that changes in place where the terminal can do that. Thread-safe.
 */
final class Screen {
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final IntSupplier columns;
    private final boolean moving;
    private final boolean colours;
    private Optional<PassingText> passing = Optional.empty();
    private boolean lineIsOpen;

    /**
     * @param columns how wide it is now
     * @param moving whether the cursor can be moved
     */
    Screen(PrintWriter out, IntSupplier columns, boolean moving, boolean colours) {
        this.out = out;
        this.columns = columns;
        this.moving = moving;
        this.colours = colours;
    }

    /** One that only writes, a line after the other. */
    static Screen plain(PrintWriter out, int columns) {
        return new Screen(out, () -> columns, false, false);
    }

    int columns() {
        return columns.getAsInt();
    }

    /** Text that stays, ended by a line break. */
    synchronized void print(String text) {
        write(text.endsWith("\n") ? text : text + "\n");
    }

    /** Text that stays, as it is. */
    synchronized void write(String text) {
        if (text.isEmpty()) {
            return;
        }
        Optional<PassingText> below = passing;
        hide();
        out.print(Printable.of(text));
        lineIsOpen = !text.endsWith("\n");
        below.ifPresent(this::show);
        out.flush();
    }

    /** What went wrong, and the next step. */
    synchronized void printError(String what, String hint) {
        hide();
        endLine();
        out.println(colours ? RED + Printable.of(what) + PLAIN : Printable.of(what));
        if (!hint.isEmpty()) {
            out.println(Printable.of(hint));
        }
        out.flush();
    }

    /** Shows text in place of the passing text there was; where that cannot be, it shows nothing. */
    synchronized void pass(String text) {
        if (moving) {
            hide();
            show(PassingText.of(Printable.of(text), columns()));
            out.flush();
        }
    }

    /** Takes the passing text away. */
    synchronized void clear() {
        hide();
        out.flush();
    }

    private void endLine() {
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
    }

    private void show(PassingText text) {
        endLine();
        out.print(text.text());
        passing = Optional.of(text);
    }

    private void hide() {
        passing.ifPresent(text -> out.print(text.eraser()));
        passing = Optional.empty();
    }
}
