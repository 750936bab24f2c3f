package datus.data.worker;

import datus.data.Control;
import datus.data.ScratchFolder;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a process, shared by its notebooks: none until one is likely to be needed, then one at hand, and as many as there are statements at
 * a time. Thread-safe.
 */
public final class Workers implements AutoCloseable {
    private static final int MOST_AT_HAND = 2;
    private static final long LOOK_EVERY_MS = 50;

    private final Path state;
    private final WorkerLimits limits;
    private final ExecutorService starting = Executors.newCachedThreadPool(Workers::daemon);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Workers::daemon);
    private final Deque<CompletableFuture<WorkerProcess>> atHand = new ArrayDeque<>();
    private final Set<WorkerProcess> live = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable ScratchFolder folder;

    /**
     * Starts nothing yet.
     *
     * @param state the workspace's folder for what can be made anew
     */
    public Workers(Path state, WorkerLimits limits) {
        this.state = state;
        this.limits = limits;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "datus-workers");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts a worker in the background if there is none at hand. */
    public synchronized void warm() {
        if (atHand.isEmpty()) {
            atHand.add(start());
        }
    }

    /** Judges the statement and, if it may, runs it. */
    public Ending run(Task task, Control control) {
        return run(task, control, judgement -> {});
    }

    /**
     * Judges the statement and, if it may, runs it.
     *
     * @param judged hears of the verdict before it runs
     * @throws DatusException if it is cancelled, late, or takes its worker down
     */
    public Ending run(Task task, Control control, Consumer<Judgement> judged) {
        control.check();
        CompletableFuture<WorkerProcess> taken = take();
        try {
            WorkerProcess worker = started(taken, control);
            return new Supervision(worker, limits, clock, control).run(task, judged);
        } finally {
            giveBack(taken);
        }
    }

    /** Whether the operating system holds a worker to its memory here; starts one to see. */
    public boolean areLimited() {
        CompletableFuture<WorkerProcess> taken = take();
        try {
            return started(taken, Control.unlimited()).isLimited();
        } finally {
            giveBack(taken);
        }
    }

    private synchronized CompletableFuture<WorkerProcess> take() {
        CompletableFuture<WorkerProcess> known = atHand.poll();
        while (known != null && isDead(known)) {
            discard(known);
            known = atHand.poll();
        }
        return known == null ? start() : known;
    }

    private static boolean isDead(CompletableFuture<WorkerProcess> worker) {
        return worker.isCompletedExceptionally()
                || (worker.isDone() && !worker.join().isAlive());
    }

    private synchronized void giveBack(CompletableFuture<WorkerProcess> worker) {
        if (!closed && !isDead(worker) && atHand.size() < MOST_AT_HAND) {
            atHand.push(worker);
            return;
        }
        if (!closed) {
            discard(worker);
            warm();
        }
    }

    private synchronized CompletableFuture<WorkerProcess> start() {
        Path parent = folder();
        return CompletableFuture.supplyAsync(() -> process(parent), starting);
    }

    /** A folder for files that are handed to workers; it goes when this closes, or with the next of its workspace. */
    public synchronized Path folder() {
        ScratchFolder open = folder;
        if (open == null) {
            open = new ScratchFolder(state);
            folder = open;
        }
        return open.path();
    }

    private WorkerProcess process(Path parent) {
        try {
            WorkerProcess worker = WorkerProcess.start(limits, parent);
            live.add(worker);
            if (closed) {
                end(worker);
            }
            return worker;
        } catch (IOException e) {
            throw DatusException.internal("The process in which SQL of an agent runs did not start.", e);
        }
    }

    private void discard(CompletableFuture<WorkerProcess> worker) {
        if (!worker.isCompletedExceptionally()) {
            starting.execute(() -> end(worker.join()));
        }
    }

    private void end(WorkerProcess worker) {
        live.remove(worker);
        worker.close();
    }

    private static WorkerProcess started(CompletableFuture<WorkerProcess> worker, Control control) {
        while (true) {
            try {
                return worker.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                control.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw DatusException.user("Stopped.", "");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof DatusException known
                        ? known
                        : DatusException.internal("The process in which SQL of an agent runs did not start.", e);
            }
        }
    }

    /** Ends them, whatever they do. */
    @Override
    public synchronized void close() {
        closed = true;
        atHand.clear();
        live.forEach(this::end);
        starting.shutdown();
        clock.shutdownNow();
        if (folder != null) {
            folder.close();
        }
    }
}
