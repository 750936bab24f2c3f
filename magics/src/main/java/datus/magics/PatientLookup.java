package datus.magics;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the editor wants to know of something slow. It is looked up on a thread of its own: whoever asks waits {@value #PATIENCE} ms,
 * then gets what was known before. Any thread may call.
 */
final class PatientLookup<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientLookup.class);
    private static final int PATIENCE = 400;

    private final Supplier<T> look;
    private final ExecutorService thread;
    private volatile T known;
    private @Nullable Future<?> lookup;

    /** {@code nothing} is what is known at first. */
    PatientLookup(String name, Supplier<T> look, T nothing) {
        this.look = look;
        this.known = nothing;
        this.thread = Executors.newSingleThreadExecutor(task -> daemon(task, name));
    }

    /** What is so now, or was a moment ago. */
    T now() {
        try {
            started().get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The look-up is slow; what is offered was known before");
        } catch (ExecutionException e) {
            LOG.debug("The look-up failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    /** One look-up at a time: while a slow one runs, nobody starts another. */
    private synchronized Future<?> started() {
        Future<?> running = lookup;
        if (running == null || running.isDone()) {
            running = thread.submit(() -> known = look.get());
            lookup = running;
        }
        return running;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread made = new Thread(task, name);
        made.setDaemon(true);
        return made;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
