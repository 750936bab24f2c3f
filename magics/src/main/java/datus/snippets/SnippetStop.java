package datus.snippets;

import jdk.jshell.JShell;

/**
 * Stops one cell, and none after it. JShell loses a stop that comes while a snippet is still being compiled, so it is told again
 * until the cell has ended. Thread-safe.
 */
final class SnippetStop {
    private static final long AGAIN_MILLIS = 100;

    private final JShell shell;
    private boolean ended;

    SnippetStop(JShell shell) {
        this.shell = shell;
    }

    /** Returns at once. */
    void begin() {
        Thread stopper = new Thread(this::stopUntilEnded, "java-stop");
        stopper.setDaemon(true);
        stopper.start();
    }

    private synchronized void stopUntilEnded() {
        try {
            while (!ended) {
                shell.stop();
                wait(AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The cell has ended; what runs from now on is left alone. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
