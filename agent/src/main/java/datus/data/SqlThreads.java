package datus.data;

import datus.error.DatusException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads on which statements run, so that whoever waits for one gets away even if its engine does not stop. Cancelling
 * has a thread of its own too, for an engine that does not listen holds up whoever cancels.
 */
public final class SqlThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlThreads.class);

    /** How long an engine has to listen: with what goes before and after it, an interrupt is answered within a second. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(50);

    private final ExecutorService threads = Executors.newCachedThreadPool(SqlThreads::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SqlThreads::daemon);

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "datus-sql");
        thread.setDaemon(true);
        return thread;
    }

    /** What runs on a datasource; every statement it makes goes through the interrupt. */
    public interface Work<T> {
        T run(Interrupt interrupt) throws SQLException;
    }

    /** For what has to happen later or again and again. */
    public ScheduledExecutorService clock() {
        return clock;
    }

    /**
     * Runs work until it is done, cancelled, or past the deadline.
     *
     * @param where what a person calls the connection
     * @param giveUp leaves the connection to work that does not stop
     */
    public <T> T run(String where, Control control, Runnable giveUp, Work<T> work) throws SQLException {
        control.check();
        Interrupt interrupt = new Interrupt();
        CompletableFuture<T> done = new CompletableFuture<>();
        threads.execute(() -> complete(done, work, interrupt));
        CompletableFuture<Void> stop = new CompletableFuture<>();
        Control.Registration registration = control.onCancel(() -> stop.complete(null));
        try {
            await(CompletableFuture.anyOf(done, stop), control);
            if (!done.isDone() && !stops(done, interrupt)) {
                giveUp.run();
                throw DatusException.data(
                        "The connection to " + where
                                + " ignored the interrupt and was given up; the next cell uses another.",
                        "");
            }
            return result(done, interrupt, control);
        } finally {
            registration.close();
        }
    }

    private static <T> void complete(CompletableFuture<T> done, Work<T> work, Interrupt interrupt) {
        try {
            done.complete(work.run(interrupt));
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
    }

    /** Whole nanoseconds: who gives up a little before the deadline could not say that it was the deadline. */
    private static void await(CompletableFuture<?> either, Control control) {
        try {
            if (control.remaining().isPresent()) {
                either.get(control.remaining().get().toNanos(), TimeUnit.NANOSECONDS);
            } else {
                either.get();
            }
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            LOG.trace("No longer waiting", e);
        }
    }

    /** A request between two statements, or just before one starts, is lost: so they are repeated. */
    private boolean stops(CompletableFuture<?> done, Interrupt interrupt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.isDone() && System.nanoTime() < end) {
            threads.execute(interrupt::request);
            try {
                done.get(BETWEEN_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException | ExecutionException e) {
                LOG.trace("Asked to stop", e);
            }
        }
        return done.isDone();
    }

    private static <T> T result(CompletableFuture<T> done, Interrupt interrupt, Control control) throws SQLException {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (interrupt.isRequested()) {
                control.check();
                interrupt.check();
            }
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
