package datus.magics.feedback;

import datus.feedback.Replay;
import datus.magics.PassingDisplay;

/** Shows how far a replay is, at most ten times a second. */
final class ReplayProgress implements Replay.Progress {
    private static final long PAUSE_NANOS = 100_000_000;

    private final PassingDisplay display;
    private long lastShown = System.nanoTime();

    ReplayProgress(PassingDisplay display) {
        this.display = display;
    }

    @Override
    public void at(int done, int total) {
        if (System.nanoTime() - lastShown >= PAUSE_NANOS) {
            lastShown = System.nanoTime();
            display.say("Asking the questions that have verified answers, without it and with it: " + done + " of "
                    + total);
        }
    }
}
