package datus.magics.chat;

import datus.kernel.MagicCall;
import datus.magics.PassingDisplay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A passing display that follows a text that changes often: what matters is shown at once, the rest soon, and the clock in it every
 * second; but never more than {@value #MOST} times in a second. Once it is closed nothing of it shows any more.
 */
final class LiveDisplay implements AutoCloseable {
    private static final int MOST = 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** So that of the ten a few are left for what matters. */
    private static final long LOOK_MILLIS = 130;

    private final PassingDisplay display;
    private final Supplier<String> text;
    private final Deque<Long> shownAt = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(LiveDisplay::thread);
    private final Future<?> looking;
    private boolean changed;
    private boolean closed;

    /** @param text read by any thread */
    LiveDisplay(MagicCall call, Supplier<String> text) {
        this.display = new PassingDisplay(call);
        this.text = text;
        this.looking = clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "datus-progress");
        thread.setDaemon(true);
        return thread;
    }

    /** The text changed, and it matters. */
    synchronized void now() {
        changed = true;
        show();
    }

    /** The text changed. */
    synchronized void soon() {
        changed = true;
    }

    private synchronized void look() {
        boolean second = !shownAt.isEmpty() && System.nanoTime() - shownAt.getLast() >= SECOND;
        if (changed || second) {
            show();
        }
    }

    private void show() {
        long now = System.nanoTime();
        while (!shownAt.isEmpty() && now - shownAt.getFirst() >= SECOND) {
            shownAt.removeFirst();
        }
        if (!closed && shownAt.size() < MOST) {
            shownAt.addLast(now);
            changed = false;
            display.say(text.get());
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
        synchronized (this) {
            closed = true;
            display.close();
        }
    }
}
