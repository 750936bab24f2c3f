package datus.data;

import datus.error.DatusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long something may go on: a deadline and a way to stop it. Whatever waits registers how it is stopped, for as long as
 * it waits. Thread-safe.
 */
public final class Control {
    private volatile long deadlineNanos;
    private final Optional<Duration> limit;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    private Control(Optional<Duration> limit) {
        this.limit = limit;
        this.deadlineNanos = System.nanoTime() + limit.map(Duration::toNanos).orElse(0L);
    }

    /** No deadline; stops when cancelled. */
    public static Control unlimited() {
        return new Control(Optional.empty());
    }

    public static Control within(Duration limit) {
        return new Control(Optional.of(limit));
    }

    /** What is left until the deadline, at least zero; empty without one. */
    public Optional<Duration> remaining() {
        return limit.map(whole -> Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime())));
    }

    /** Moves the deadline by the time that something took which does not count, as where a person had to be waited for. */
    public synchronized void extend(Duration time) {
        deadlineNanos += time.toNanos();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Throws if cancelled or past the deadline; long loops call it. */
    public void check() {
        if (isCancelled()) {
            throw DatusException.user("Stopped.", "");
        }
        if (remaining().filter(Duration::isZero).isPresent()) {
            throw DatusException.user("Stopped at the deadline.", "Ask for less, or allow more time.");
        }
    }

    /** Runs {@code action} on cancel until the registration is closed; at once if cancelled already. */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }

    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Ends what {@link #onCancel} began. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
