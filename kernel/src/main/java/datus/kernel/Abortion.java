package datus.kernel;

import datus.jupyter.Header;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a failed cell takes along: requests that were sent before it failed. Some of them may still be on their way, so those are
 * known by the dates of their senders' clocks, and only for a moment.
 */
final class Abortion {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Clock clock;
    private volatile Instant failed = Instant.MIN;

    Abortion(Clock clock) {
        this.clock = clock;
    }

    /** Begins now, cut to the milliseconds that browsers tell, lest what follows a failure closely seem older than it. */
    void begin() {
        failed = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a request that arrived just now was sent before the failure. */
    boolean covers(Header request) {
        return clock.instant().minus(MOMENT).isBefore(failed)
                && request.date().filter(sent -> sent.isBefore(failed)).isPresent();
    }
}
