package datus.kernel;

/**
 * The right to interrupt the thread that runs a cell, which lasts as long as the cell and not a moment longer: an interrupt that
 * came late would hit the next cell, or the kernel itself.
 */
public final class InterruptRight {
    private final Thread thread = Thread.currentThread();
    private boolean ended;

    /** Interrupts the thread, unless the right has ended. */
    public synchronized void use() {
        if (!ended) {
            thread.interrupt();
        }
    }

    /** Ends the right, on the thread itself, which is not interrupted from here on. */
    public synchronized void end() {
        ended = true;
        Thread.interrupted();
    }
}
