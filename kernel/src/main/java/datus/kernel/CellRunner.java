package datus.kernel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.display.MimeBundle;
import datus.jupyter.Execute;
import datus.jupyter.Failure;
import datus.jupyter.KernelMessage;
import datus.jupyter.Output;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs one cell at a time, from busy to idle, and counts them. */
final class CellRunner {
    /** What JupyterLab adds to a cell's own metadata. */
    private static final List<String> NOT_THE_CELLS = List.of("cellId", "deletedCells", "recordTiming");

    private final LazyInterpreter interpreter;
    private final KernelSession session;
    private final ScheduledExecutorService clock;
    private final AtomicReference<@Nullable RunningCell> running = new AtomicReference<>();
    private volatile int stored;

    CellRunner(LazyInterpreter interpreter, KernelSession session, ScheduledExecutorService clock) {
        this.interpreter = interpreter;
        this.session = session;
        this.clock = clock;
    }

    /** The number of the latest cell that counted. */
    int count() {
        return stored;
    }

    /** The cell that runs now. */
    Optional<RunningCell> running() {
        return Optional.ofNullable(running.get());
    }

    /**
     * Runs a cell, on the execute thread.
     *
     * @param failed called if it fails, before the client knows and may send more
     */
    void run(Exchange exchange, Execute.Request request, Runnable failed) {
        exchange.busy();
        try {
            // A cell that is not stored shows the next number without using it up.
            int count = stored + 1;
            if (request.storeHistory()) {
                stored = count;
            }
            if (!request.silent()) {
                exchange.publish(new Output.ExecuteInput(request.code(), count));
            }
            KernelMessage reply = run(exchange, request, count);
            if (!(reply instanceof Execute.Reply)) {
                failed.run();
            }
            exchange.reply(reply);
        } finally {
            exchange.idle();
        }
    }

    private KernelMessage run(Exchange exchange, Execute.Request request, int count) {
        Cancellation cancellation = new Cancellation();
        InputPrompt prompt = new InputPrompt(request.allowStdin(), cancellation);
        RequestOutputs outputs = new RequestOutputs(exchange, request.silent(), prompt, clock);
        Execution execution = new Execution(request.code(), count, context(exchange, request), outputs, cancellation);
        RunningCell cell = new RunningCell(cancellation, prompt);
        running.set(cell);
        try {
            JsonObject expressions = execute(execution, request, outputs);
            return new Execute.Reply(count, outputs.nextCells(), expressions);
        } catch (Throwable thrown) {
            Failure failure = CellFailure.of(thrown, cancellation.isCancelled());
            outputs.publish(new Output.Failed(failure));
            return new Execute.Failed(count, failure);
        } finally {
            running.set(null);
            cell.end();
            outputs.flush();
        }
    }

    /** Runs the cell, then its user expressions, of which each may fail by itself. */
    private JsonObject execute(Execution execution, Execute.Request request, RequestOutputs outputs) {
        Interpreter cells = interpreter.get();
        Optional<DisplayData> result = cells.execute(execution);
        result.map(MimeBundle::of)
                .ifPresent(bundle -> outputs.publish(new Output.Result(
                        execution.count(), bundle.data(), bundle.metadata(), bundle.transientData())));
        JsonObject values = new JsonObject();
        request.userExpressions()
                .forEach((name, expression) -> values.add(name, value(cells, execution.withCode(expression))));
        return values;
    }

    private static JsonElement value(Interpreter cells, Execution expression) {
        try {
            MimeBundle bundle = MimeBundle.of(cells.execute(expression).orElseGet(DisplayData::new));
            return Execute.expressionValue(bundle.data(), bundle.metadata());
        } catch (RuntimeException e) {
            return Execute.expressionFailure(
                    CellFailure.of(e, expression.cancellation().isCancelled()));
        }
    }

    private RequestContext context(Exchange exchange, Execute.Request request) {
        JsonObject metadata = exchange.request().metadata().deepCopy();
        Optional<String> cellId = Optional.ofNullable(metadata.get("cellId"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
        NOT_THE_CELLS.forEach(metadata::remove);
        return new RequestContext(
                session.id(), cellId, metadata, session.notebook(), request.silent(), request.storeHistory());
    }
}
