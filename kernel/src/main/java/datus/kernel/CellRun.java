package datus.kernel;

import com.google.gson.JsonObject;
import datus.display.MimeBundle;
import datus.jupyter.Execute;
import datus.jupyter.Failure;
import datus.jupyter.KernelMessage;
import datus.jupyter.Output;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** One execute request while it runs: its outputs, its end, and how it is stopped. */
final class CellRun {
    private final Execute.Request request;
    private final Cancellation cancellation = new Cancellation();
    private final InterruptRight interruptRight = new InterruptRight();
    private final InputPrompt prompt;
    private final RequestOutputs outputs;
    private final Execution execution;
    private final Execution silent;

    /**
     * A run on the calling thread.
     *
     * @param unaccompanied whether no other cell ran when this one came, and none waits behind it
     */
    CellRun(
            Exchange exchange,
            Execute.Request request,
            RequestContext context,
            int count,
            BooleanSupplier unaccompanied,
            ScheduledExecutorService clock) {
        this.request = request;
        this.prompt = new InputPrompt(request.allowStdin(), cancellation);
        this.outputs = new RequestOutputs(exchange, request.silent(), prompt, clock);
        this.execution = new Execution(
                request.code(),
                count,
                context,
                outputs,
                cancellation,
                () -> request.allowStdin() && unaccompanied.getAsBoolean());
        RequestOutputs unseen = new RequestOutputs(exchange, true, prompt, clock);
        this.silent = new Execution("", count, context.silently(), unseen, cancellation);
    }

    /** Runs the cell; whatever it throws becomes a failed reply. */
    KernelMessage run(LazyInterpreter interpreter) {
        try {
            return run(interpreter.get());
        } catch (Throwable thrown) {
            Failure failure = CellFailure.of(thrown, cancellation.isCancelled());
            outputs.publish(new Output.Failed(failure));
            return new Execute.Failed(execution.count(), failure);
        } finally {
            interruptRight.end();
            outputs.flush();
        }
    }

    private Execute.Reply run(Interpreter cells) {
        cells.execute(execution).map(MimeBundle::of).ifPresent(this::publish);
        JsonObject values = new JsonObject();
        request.userExpressions().forEach((name, expression) -> values.add(name, value(cells, expression)));
        return new Execute.Reply(execution.count(), outputs.nextCells(), values);
    }

    private void publish(MimeBundle result) {
        outputs.publish(new Output.Result(execution.count(), result.data(), result.metadata(), result.transientData()));
    }

    /** Evaluates a user expression; its failure is not the cell's. */
    private JsonObject value(Interpreter cells, String expression) {
        try {
            MimeBundle value =
                    MimeBundle.of(cells.execute(silent.withCode(expression)).orElseGet(DisplayData::new));
            return Execute.expressionValue(value.data(), value.metadata());
        } catch (RuntimeException e) {
            return Execute.expressionFailure(CellFailure.of(e, cancellation.isCancelled()));
        }
    }

    /** Stops what the cell waits for, which may take a while. */
    void cancel() {
        cancellation.cancel();
    }

    /** Interrupts the thread of the cell, unless the cell has ended. */
    void interrupt() {
        interruptRight.use();
    }

    /** Answers the question that the cell asked. */
    void answer(String value) {
        prompt.answer(value);
    }
}
