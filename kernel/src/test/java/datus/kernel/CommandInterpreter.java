package datus.kernel;

import datus.display.CellException;
import datus.display.Outputs;
import datus.display.Outputs.Stream;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Cells of one command each: what an interpreter can do to a kernel, good and bad. */
final class CommandInterpreter implements Interpreter {
    static final KernelInfo INFO = new KernelInfo(
            "commands",
            "1.0",
            new io.github.spencerpark.jupyter.kernel.LanguageInfo.Builder("commands")
                    .version("1.0")
                    .mimetype("text/plain")
                    .fileExtension(".txt")
                    .build(),
            "Commands",
            List.of(new KernelInfo.HelpLink("Home", "https://example.org")));

    /** Lets the thread of {@code background} write. */
    final CountDownLatch background = new CountDownLatch(1);
    /** Has a permit for each cell that has begun to wait. */
    final Semaphore waiting = new Semaphore(0);

    private final List<HistoryEntry> history = new ArrayList<>();
    private Optional<Execution> last = Optional.empty();

    /** The latest cell, as the kernel passed it. */
    synchronized Execution last() {
        return last.orElseThrow();
    }

    @Override
    public Optional<DisplayData> execute(Execution execution) {
        synchronized (this) {
            last = Optional.of(execution);
            if (execution.context().storeHistory()) {
                history.add(new HistoryEntry(0, execution.count(), execution.code()));
            }
        }
        String[] words = execution.code().split(" ", 2);
        return run(words[0], words.length > 1 ? words[1] : "", execution);
    }

    private Optional<DisplayData> run(String command, String rest, Execution execution) {
        Outputs outputs = execution.outputs();
        return switch (command) {
            case "result" -> Optional.of(new DisplayData(rest));
            case "display" -> display(rest, outputs);
            case "print" -> print(Integer.parseInt(rest), outputs);
            case "streams" -> streams(outputs);
            case "background" -> background(outputs);
            case "next" -> next(rest, outputs);
            case "input" -> Optional.of(new DisplayData("you said " + outputs.input(rest, false)));
            case "alone" ->
                Optional.of(new DisplayData(String.valueOf(execution.alone().getAsBoolean())));
            case "wait" -> await(execution.cancellation());
            case "spin" -> spin(outputs);
            case "error" ->
                throw new CellException("No such table", "No table ordres.\nfrom ordres", "Did you mean orders?");
            case "break" -> throw new IllegalStateException("broken");
            case "overflow" -> run(command, rest, execution);
            case "memory" -> Optional.of(new DisplayData(Arrays.toString(new long[Integer.MAX_VALUE])));
            default -> Optional.empty();
        };
    }

    private static Optional<DisplayData> display(String text, Outputs outputs) {
        outputs.display(withId(text));
        outputs.update(withId(text + " again"));
        return Optional.empty();
    }

    private static Optional<DisplayData> print(int lines, Outputs outputs) {
        for (int i = 0; i < lines; i++) {
            outputs.stream(Stream.STDOUT, "line " + i + "\n");
        }
        return Optional.empty();
    }

    private static Optional<DisplayData> streams(Outputs outputs) {
        outputs.stream(Stream.STDOUT, "out");
        outputs.stream(Stream.STDERR, "err");
        outputs.clear(true);
        outputs.stream(Stream.STDOUT, "more");
        return Optional.empty();
    }

    private static Optional<DisplayData> next(String source, Outputs outputs) {
        outputs.nextCell(source, true);
        return Optional.empty();
    }

    private Optional<DisplayData> background(Outputs outputs) {
        new Thread(() -> writeLater(outputs), "background").start();
        return Optional.empty();
    }

    private static DisplayData withId(String text) {
        DisplayData data = new DisplayData(text);
        data.setDisplayId("d");
        return data;
    }

    private void writeLater(Outputs outputs) {
        try {
            background.await();
            outputs.stream(Stream.STDOUT, "from the background");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends only when it is cancelled, whatever interrupts it. */
    private Optional<DisplayData> await(Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        cancellation.onCancel(cancelled::countDown);
        waiting.release();
        while (cancelled.getCount() > 0) {
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new CellException("Stopped", "The statement was stopped.", "");
    }

    /** Ends only when its thread is interrupted, and writes all the while. */
    private Optional<DisplayData> spin(Outputs outputs) {
        waiting.release();
        while (!Thread.currentThread().isInterrupted()) {
            outputs.stream(Stream.STDOUT, "x");
        }
        throw new IllegalStateException("stopped in the middle");
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(cursor - 1, cursor, List.of(new Completion.Item("result", "keyword", "shows text")));
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return code.startsWith("result") ? Optional.of(new DisplayData("shows text " + cursor)) : Optional.empty();
    }

    @Override
    public Completeness isComplete(String code) {
        return code.endsWith(" ") ? Completeness.incomplete("  ") : Completeness.complete();
    }

    @Override
    public synchronized List<HistoryEntry> history(HistoryQuery query) {
        if (query instanceof HistoryQuery.Tail tail) {
            int size = history.size();
            return List.copyOf(history.subList(Math.max(0, size - tail.count()), size));
        }
        return List.copyOf(history);
    }
}
