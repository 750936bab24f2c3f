package datus.install;

import datus.context.bootstrap.BootstrapProgress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows on one line of a terminal how far a bootstrap is, at most ten times a second; elsewhere it says nothing. */
final class TerminalProgress implements BootstrapProgress.Listener {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private Duration shown = PAUSE.negated();

    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Whether this process is spoken with by a person: before 22 Java has a console then only, since 22 it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    @Override
    public void at(BootstrapProgress progress) {
        boolean last = progress.done() == progress.total();
        if (terminal && (last || progress.took().minus(shown).compareTo(PAUSE) >= 0)) {
            shown = progress.took();
            err.print(last ? CLEAR : CLEAR + line(progress));
            err.flush();
        }
    }

    private static String line(BootstrapProgress progress) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d · %,.0f a second · %d s left · %s",
                progress.done(),
                progress.total(),
                progress.rate(),
                progress.remaining().toSeconds(),
                progress.step());
    }
}
