package datus.kernel;

import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Ends the kernel when the process that started it has died, which is known by {@code JPY_PARENT_PID}. */
final class ParentWatch {
    private static final long INTERVAL_MILLIS = 1_000;

    private final long parent;
    private final Optional<ProcessHandle> handle;
    private final boolean direct;
    private final Runnable whenDead;

    private ParentWatch(long parent, Runnable whenDead) {
        this.parent = parent;
        this.handle = ProcessHandle.of(parent);
        this.direct = isParent();
        this.whenDead = whenDead;
    }

    /**
     * Begins to watch on a thread of its own, if the variable says whom.
     *
     * @param whenDead called once, on that thread
     */
    static void begin(Map<String, String> environment, Runnable whenDead) {
        String parent = environment.getOrDefault("JPY_PARENT_PID", "");
        // On Windows the variable holds a handle, which only native code could wait for.
        if (!parent.matches("[1-9]\\d{0,17}") || System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        Thread thread = new Thread(new ParentWatch(Long.parseLong(parent), whenDead)::run, "parent watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (isAlive()) {
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the watch.", e);
        }
        LoggerFactory.getLogger(ParentWatch.class)
                .info("Process {}, which started this kernel, has ended; so does the kernel.", parent);
        whenDead.run();
    }

    /** A dead process that nobody waited for still looks alive, but is nobody's parent any more. */
    private boolean isAlive() {
        return handle.filter(ProcessHandle::isAlive).isPresent() && (!direct || isParent());
    }

    private boolean isParent() {
        return ProcessHandle.current()
                .parent()
                .filter(process -> process.pid() == parent)
                .isPresent();
    }
}
