package datus.kernel;

import datus.jupyter.Execute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;

/** Runs cells one after another on a thread of its own; a failed cell takes along those that wait behind it. */
final class ExecuteQueue {

    private final LazyInterpreter interpreter;
    private final CellRunner runner;
    private final Abortion abortion;
    private final BlockingQueue<Queued> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "execute");
    /** Requests that came and whose clients have no reply yet. */
    private final Set<Queued.Cell> open = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    /** A request that waits for its turn; the one that ends the queue has none. */
    private sealed interface Queued {
        /** {@code waited} tells whether another one ran or waited when it came. */
        record Cell(Exchange exchange, Execute.Request request, boolean waited) implements Queued {}

        record End() implements Queued {}
    }

    ExecuteQueue(LazyInterpreter interpreter, CellRunner runner, Abortion abortion) {
        this.interpreter = interpreter;
        this.runner = runner;
        this.abortion = abortion;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Makes the interpreter now; before, it would only slow down the kernel's start. */
    void warm() {
        wanted.countDown();
    }

    void add(Exchange exchange, Execute.Request request) {
        if (abortion.covers(exchange.request().header())) {
            abort(exchange);
        } else {
            Queued.Cell cell = new Queued.Cell(exchange, request, !open.isEmpty());
            open.add(cell);
            queue.add(cell);
            warm();
        }
    }

    private void run() {
        try {
            wanted.await();
            if (!closing) {
                interpreter.warm();
            }
            while (queue.take() instanceof Queued.Cell cell) {
                runGuarded(cell);
            }
            interpreter.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Only cells are interrupted.", e);
        }
    }

    /** Whatever happens, the next cell can run: an OutOfMemoryError may even keep this one's failure from being told. */
    private void runGuarded(Queued.Cell cell) {
        try {
            run(cell);
        } catch (Throwable thrown) {
            LoggerFactory.getLogger(ExecuteQueue.class).error("A cell's failure could not be told.", thrown);
        } finally {
            open.remove(cell);
        }
    }

    private void run(Queued.Cell cell) {
        List<Queued.Cell> aborted = new ArrayList<>();
        runner.run(cell.exchange(), cell.request(), () -> !cell.waited() && open.size() == 1, reply -> {
            if (reply instanceof Execute.Failed && cell.request().stopOnError()) {
                abortion.begin();
                takeWaiting(aborted);
            }
            open.remove(cell);
            aborted.forEach(open::remove);
        });
        aborted.forEach(waiting -> abort(waiting.exchange()));
    }

    private void takeWaiting(List<Queued.Cell> taken) {
        while (queue.peek() instanceof Queued.Cell waiting) {
            queue.remove();
            taken.add(waiting);
        }
    }

    private void abort(Exchange exchange) {
        exchange.answer(() -> new Execute.Aborted(runner.count()));
    }

    /** Ends after the running cell; what waits behind it does not run. Waits so long at most. */
    void close(long millis) throws InterruptedException {
        closing = true;
        queue.clear();
        queue.add(new Queued.End());
        warm();
        thread.join(millis);
    }
}
