package datus.kernel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.jupyter.Execute;
import datus.jupyter.KernelMessage;
import datus.jupyter.Output;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one cell at a time, from busy to idle, and counts them. */
final class CellRunner {
    /** What JupyterLab adds to a cell's own metadata. */
    private static final List<String> NOT_THE_CELLS = List.of("cellId", "deletedCells", "recordTiming");

    private final LazyInterpreter interpreter;
    private final KernelSession session;
    private final ScheduledExecutorService clock;
    private final AtomicReference<@Nullable CellRun> running = new AtomicReference<>();
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
    Optional<CellRun> running() {
        return Optional.ofNullable(running.get());
    }

    /**
     * Runs a cell, on the execute thread.
     *
     * @param unaccompanied whether no other cell ran when this one came, and none waits behind it
     * @param ended told the reply, before the client knows it and may send more
     */
    void run(Exchange exchange, Execute.Request request, BooleanSupplier unaccompanied, Consumer<KernelMessage> ended) {
        exchange.busy();
        try {
            int count = number(request);
            if (!request.silent()) {
                exchange.publish(new Output.ExecuteInput(request.code(), count));
            }
            KernelMessage reply =
                    run(new CellRun(exchange, request, context(exchange, request), count, unaccompanied, clock));
            ended.accept(reply);
            exchange.reply(reply);
        } finally {
            exchange.idle();
        }
    }

    /** A cell that is not stored shows the next number without using it up. */
    private int number(Execute.Request request) {
        int next = stored + 1;
        if (request.storeHistory()) {
            stored = next;
        }
        return next;
    }

    private KernelMessage run(CellRun run) {
        running.set(run);
        try {
            return run.run(interpreter);
        } finally {
            running.set(null);
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
