package datus.kernel;

import datus.display.MimeBundle;
import datus.display.Outputs;
import datus.jupyter.Execute;
import datus.jupyter.KernelMessage;
import datus.jupyter.Output;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The outputs of one execute request, also for threads that write after the cell has ended. A silent request shows nothing. */
final class RequestOutputs implements Outputs {
    private static final long HOLD_MILLIS = 50;

    private final Exchange exchange;
    private final boolean silent;
    private final InputPrompt prompt;
    private final ScheduledExecutorService clock;
    private final StreamBuffer buffer = new StreamBuffer();
    private final List<Execute.NextCell> nextCells = new ArrayList<>();
    private @Nullable Future<?> flushing;

    /** @param clock sends what has been held back for long enough */
    RequestOutputs(Exchange exchange, boolean silent, InputPrompt prompt, ScheduledExecutorService clock) {
        this.exchange = exchange;
        this.silent = silent;
        this.prompt = prompt;
        this.clock = clock;
    }

    @Override
    public void display(DisplayData data) {
        show(data, false);
    }

    @Override
    public void update(DisplayData data) {
        show(data, true);
    }

    private void show(DisplayData data, boolean update) {
        MimeBundle bundle = MimeBundle.of(data);
        publish(new Output.Display(update, bundle.data(), bundle.metadata(), bundle.transientData()));
    }

    @Override
    public synchronized void stream(Stream stream, String text) {
        if (silent || text.isEmpty()) {
            return;
        }
        if (!buffer.accepts(stream)) {
            flush();
        }
        if (buffer.isEmpty()) {
            flushing = clock.schedule(this::flush, HOLD_MILLIS, TimeUnit.MILLISECONDS);
        }
        buffer.append(stream, text);
        if (buffer.isFull()) {
            flush();
        }
    }

    @Override
    public void clear(boolean wait) {
        publish(new Output.Clear(wait));
    }

    @Override
    public String input(String question, boolean password) {
        flush();
        return prompt.ask(exchange, question, password);
    }

    @Override
    public synchronized void nextCell(String source, boolean replace) {
        nextCells.add(new Execute.NextCell(source, replace));
    }

    synchronized List<Execute.NextCell> nextCells() {
        return List.copyOf(nextCells);
    }

    /** Publishes behind the text that is held back, so that outputs keep their order. */
    synchronized void publish(KernelMessage message) {
        if (!silent) {
            flush();
            exchange.publish(message);
        }
    }

    synchronized void flush() {
        if (flushing != null) {
            flushing.cancel(false);
            flushing = null;
        }
        buffer.take().ifPresent(exchange::publish);
    }
}
