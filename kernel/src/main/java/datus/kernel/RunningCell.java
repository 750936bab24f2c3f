package datus.kernel;

/**
 * The right to interrupt whoever runs a cell, held from its start to its end and not a moment longer: an interrupt that came
 * late would hit the next cell, or the kernel itself.
 */
final class RunningCell {
    private final Thread thread = Thread.currentThread();
    private final Cancellation cancellation;
    private final InputPrompt prompt;
    private boolean ended;

    /** Begins the cell on the calling thread. */
    RunningCell(Cancellation cancellation, InputPrompt prompt) {
        this.cancellation = cancellation;
        this.prompt = prompt;
    }

    /** Stops what the cell waits for, which may take a while. */
    void cancel() {
        cancellation.cancel();
    }

    /** Interrupts the cell's thread, unless the cell has ended. */
    synchronized void interrupt() {
        if (!ended) {
            thread.interrupt();
        }
    }

    void answer(String value) {
        prompt.answer(value);
    }

    /** Ends the cell, on its thread, which is not interrupted from here on. */
    synchronized void end() {
        ended = true;
        Thread.interrupted();
    }
}
