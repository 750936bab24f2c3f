package datus.kernel;

import java.util.ArrayList;
import java.util.List;

/** Set once, when the person interrupts a cell; whatever the cell waits for registers how it is stopped. Thread-safe. */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs {@code action} on cancel, at once if that has happened already. It must be quick and must not throw. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** Runs the registered actions, newest first; a second call does nothing. */
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
        for (int i = due.size() - 1; i >= 0; i--) {
            due.get(i).run();
        }
    }
}
