package datus.kernel;

import com.google.gson.JsonObject;
import datus.jupyter.Channel;
import datus.jupyter.Output;
import datus.jupyter.Transport;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A Jupyter kernel: receives requests by a transport, runs cells with an interpreter, and answers.
 *
 * <p>Its threads: the transport's own receive; {@code execute} runs cells; {@code assist} completes, inspects and looks up the
 * history; {@code clock} sends text that was held back. All are daemons.
 */
public final class Kernel implements AutoCloseable {
    private static final long CLOSE_MILLIS = 2_000;

    private final Transport transport;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons("clock"));
    private final ExecutorService assist =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("assist"));
    private final KernelSession session;
    private final KernelControl control;
    private final ExecuteQueue queue;
    private final Requests requests;

    /**
     * A kernel in a process with no server around it.
     *
     * @param interpreter makes the interpreter, once, on the execute thread, when the first client has been told what the
     *     kernel is
     */
    public Kernel(Transport transport, KernelInfo info, Supplier<Interpreter> interpreter) {
        this(transport, info, interpreter, KernelSession.of(Map.of()));
    }

    /** As above, with what the server around it told the process. */
    public Kernel(Transport transport, KernelInfo info, Supplier<Interpreter> interpreter, KernelSession session) {
        this.transport = transport;
        this.session = session;
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        LazyInterpreter lazy = new LazyInterpreter(interpreter);
        CellRunner runner = new CellRunner(lazy, session, clock);
        this.control = new KernelControl(runner);
        this.queue = new ExecuteQueue(lazy, runner, new Abortion(Clock.systemUTC()));
        this.requests = new Requests(transport, session, info.about(), queue, new Assistance(lazy, assist), control);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Begins to receive requests. */
    public void start() {
        queue.start();
        transport.start(requests);
        Output.Status starting = new Output.Status(Output.State.STARTING);
        transport.send(Channel.IOPUB, session.messages().publication(new JsonObject(), starting));
    }

    /** Stops the running cell, as if a client had asked for it. */
    public void interrupt() {
        control.interrupt();
    }

    /** Ends the kernel, as if a client had asked for it: {@link #awaitShutdown} returns. */
    public void shutdown() {
        control.shutdown();
    }

    /** Returns when the kernel shall end. */
    public void awaitShutdown() throws InterruptedException {
        control.awaitShutdown();
    }

    /** Stops the running cell, closes the interpreter and the transport, each within a bounded time. */
    @Override
    public void close() {
        control.interrupt();
        try {
            queue.close(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            assist.shutdownNow();
            clock.shutdownNow();
            transport.close();
        }
    }
}
