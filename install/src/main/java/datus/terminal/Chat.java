package datus.terminal;

import datus.kernel.Cancellation;
import datus.kernel.Execution;
import datus.kernel.Interpreter;
import datus.kernel.RequestContext;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of cells: reads one, runs it, shows what it gives, and so on until the person leaves. Cells run on a thread of their
 * own, so that they can be stopped.
 */
final class Chat {
    private static final Set<String> LEAVING = Set.of("exit", "quit", "\\q");
    private static final Duration QUICKLY = Duration.ofSeconds(2);

    private final Prompt prompt;
    private final Screen screen;
    private final Supplier<Interpreter> interpreter;
    private final IntConsumer widths;
    private final RequestContext context = RequestContext.none("terminal-" + UUID.randomUUID());
    private volatile @Nullable Turn running;
    private int count;
    private boolean failed;

    /**
     * @param interpreter the same each time
     * @param widths told how many columns there are, before each cell
     */
    Chat(Prompt prompt, Screen screen, Supplier<Interpreter> interpreter, IntConsumer widths) {
        this.widths = widths;
        this.prompt = prompt;
        this.screen = screen;
        this.interpreter = interpreter;
    }

    /** Goes on until the person leaves; whether no cell failed. */
    boolean run() throws InterruptedException {
        ExecutorService cells = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "cells");
            thread.setDaemon(true);
            return thread;
        });
        try {
            converse(cells);
        } finally {
            cells.shutdown();
        }
        return !failed;
    }

    private void converse(ExecutorService cells) throws InterruptedException {
        String offered = "";
        long stoppedAt = System.nanoTime() - QUICKLY.toNanos();
        while (true) {
            Prompt.Typed typed = prompt.next(offered);
            offered = "";
            if (typed instanceof Prompt.Text cell && !isLeaving(cell.code())) {
                offered = cell.code().isBlank() ? "" : turn(cell.code(), cells);
            } else if (typed instanceof Prompt.Stopped stopped && !(stopped.idle() && isAgain(stoppedAt))) {
                if (stopped.idle()) {
                    stoppedAt = System.nanoTime();
                    screen.print("Ctrl-C again leaves, and so does Ctrl-D.");
                }
            } else {
                return;
            }
        }
    }

    private static boolean isAgain(long stoppedAt) {
        return System.nanoTime() - stoppedAt < QUICKLY.toNanos();
    }

    private static boolean isLeaving(String code) {
        return LEAVING.contains(code.strip());
    }

    /** Runs a cell; what it offers as the next one. */
    private String turn(String code, ExecutorService cells) throws InterruptedException {
        TerminalOutputs outputs = new TerminalOutputs(screen, prompt);
        Turn turn = new Turn(screen, outputs, new Execution(code, ++count, context, outputs, new Cancellation()));
        running = turn;
        Future<Boolean> well = cells.submit(() -> {
            widths.accept(screen.columns());
            return turn.run(interpreter);
        });
        try {
            failed |= !well.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } finally {
            running = null;
        }
        return outputs.offered().orElse("");
    }

    /** Stops the cell that runs, if there is one. Any thread may call. */
    void stop() {
        Turn turn = running;
        if (turn != null) {
            turn.stop();
        }
    }
}
