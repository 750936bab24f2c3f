package datus.kernel;

import java.util.concurrent.CountDownLatch;

/** What clients do to the kernel rather than ask of it: stop the running cell, answer its question, end the kernel. */
final class KernelControl {
    /** A reply must come within a second, however slowly an engine stops. */
    private static final long PATIENCE_MILLIS = 500;

    private final CellRunner runner;
    private final CountDownLatch ended = new CountDownLatch(1);

    KernelControl(CellRunner runner) {
        this.runner = runner;
    }

    /** Stops the running cell, if there is one: first what it waits for, then its thread. */
    void interrupt() {
        runner.running().ifPresent(KernelControl::interrupt);
    }

    private static void interrupt(CellRun cell) {
        Thread cancelling = new Thread(cell::cancel, "cancel");
        cancelling.setDaemon(true);
        cancelling.start();
        try {
            cancelling.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cell.interrupt();
    }

    /** An answer that no cell waits for is forgotten. */
    void answer(String value) {
        runner.running().ifPresent(cell -> cell.answer(value));
    }

    void shutdown() {
        ended.countDown();
    }

    void awaitShutdown() throws InterruptedException {
        ended.await();
    }
}
