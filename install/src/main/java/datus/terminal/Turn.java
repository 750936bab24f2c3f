package datus.terminal;

import datus.display.CellException;
import datus.kernel.Execution;
import datus.kernel.Interpreter;
import datus.kernel.InterruptRight;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** One cell while it runs, and how it is stopped. */
final class Turn {
    private static final long PATIENCE_MILLIS = 300;

    private final Screen screen;
    private final TerminalOutputs outputs;
    private final Execution execution;
    private volatile @Nullable InterruptRight begun;

    /** A turn that may be stopped from now on. */
    Turn(Screen screen, TerminalOutputs outputs, Execution execution) {
        this.screen = screen;
        this.outputs = outputs;
        this.execution = execution;
    }

    /** Runs the cell on the calling thread and shows what it gives; whether it did not fail. */
    boolean run(Supplier<Interpreter> interpreter) {
        InterruptRight interruptRight = new InterruptRight();
        begun = interruptRight;
        try {
            Optional<DisplayData> result = interpreter.get().execute(execution);
            outputs.end();
            result.map(TerminalOutputs::text).ifPresent(screen::print);
            return true;
        } catch (CellException e) {
            outputs.end();
            screen.printError(e.title().isEmpty() ? e.message() : e.title() + ": " + e.message(), e.hint());
        } catch (RuntimeException | Error e) {
            outputs.end();
            fault(e);
        } finally {
            interruptRight.end();
        }
        return false;
    }

    private void fault(Throwable thrown) {
        if (execution.cancellation().isCancelled()) {
            screen.printError("Interrupted: The cell was stopped.", "");
        } else {
            LoggerFactory.getLogger(Turn.class).error("Internal error.", thrown);
            screen.printError("Internal error: " + thrown, "");
        }
    }

    /** Stops it, from another thread: first what it waits for, which may take a while, then its thread. */
    void stop() {
        Thread cancelling = new Thread(execution.cancellation()::cancel, "cancel");
        cancelling.setDaemon(true);
        cancelling.start();
        try {
            cancelling.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        InterruptRight interruptRight = begun;
        if (interruptRight != null) {
            interruptRight.use();
        }
    }
}
