package datus.terminal;

import datus.display.CellException;
import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Execution;
import datus.kernel.Interpreter;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Does what the first word of a cell says with the rest of it. */
final class WordInterpreter implements Interpreter {
    final CountDownLatch waits = new CountDownLatch(1);

    @Override
    public Optional<DisplayData> execute(Execution execution) {
        String[] words = execution.code().strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "echo" -> Optional.of(new DisplayData("said " + rest));
            case "ask" ->
                Optional.of(new DisplayData("heard " + execution.outputs().input(rest + "? ", false)));
            case "hide" ->
                Optional.of(new DisplayData(
                        "heard " + execution.outputs().input(rest + "? ", true).length()));
            case "work" -> work(execution);
            case "offer" -> {
                execution.outputs().nextCell(rest, false);
                yield Optional.empty();
            }
            case "wait" -> await(execution);
            default -> throw new CellException("", "I do not know \"" + words[0] + "\".", "Did you mean echo?");
        };
    }

    private static Optional<DisplayData> work(Execution execution) {
        DisplayData progress = new DisplayData("half done");
        progress.setDisplayId("progress");
        execution.outputs().display(progress);
        progress.putText("nearly done");
        execution.outputs().update(progress);
        execution.outputs().clear(true);
        return Optional.of(new DisplayData("all done"));
    }

    private Optional<DisplayData> await(Execution execution) {
        CountDownLatch stopped = new CountDownLatch(1);
        execution.cancellation().onCancel(stopped::countDown);
        waits.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CellException("", "Stopped.", "");
    }

    @Override
    public Completion complete(String code, int cursor) {
        List<Completion.Item> items = List.of(
                new Completion.Item("echo", "word", "says it"), new Completion.Item("economy", "word", "another"));
        return new Completion(0, cursor, items);
    }

    /** A cell that begins with two percent signs ends with an empty line. */
    @Override
    public Completeness isComplete(String code) {
        return code.startsWith("%%") && !code.endsWith("\n") ? Completeness.incomplete("") : Completeness.complete();
    }
}
