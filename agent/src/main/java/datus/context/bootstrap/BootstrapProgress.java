package datus.context.bootstrap;

import java.time.Duration;

/**
 * How far a bootstrap is.
 *
 * @param step the step that was just read
 * @param took since it began
 */
public record BootstrapProgress(int done, int total, String step, Duration took) {

    /** Hears of each step, on the thread of the bootstrap; how often it shows is its own business. */
    @FunctionalInterface
    public interface Listener {
        void at(BootstrapProgress progress);
    }

    /** Steps a second so far. */
    public double rate() {
        return done / Math.max(1e-9, took.toNanos() / 1e9);
    }

    /** How long the rest takes at this rate; zero before the first step is done. */
    public Duration remaining() {
        return done == 0 ? Duration.ZERO : took.multipliedBy(total - done).dividedBy(done);
    }
}
