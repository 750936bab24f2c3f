package datus.model;

import datus.data.Control;
import datus.error.DatusException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When a failed request is sent again: three times at most, after half a second, then twice as long each time, so that those who
 * failed together do not come back together give or take half of it; later if the provider says so.
 */
final class Retries {
    private static final int MOST = 3;
    private static final long FIRST_MILLIS = 500;

    private int made;

    /** The pause before the next attempt; empty if there is none, as when the deadline would come first. */
    Optional<Duration> next(ModelFailure failure, Control control) {
        if (made == MOST || !failure.isPassing()) {
            return Optional.empty();
        }
        long usual = FIRST_MILLIS << made++;
        Duration jittered =
                Duration.ofMillis(usual / 2 + ThreadLocalRandom.current().nextLong(usual));
        Duration pause = failure.retryAfter()
                .filter(asked -> asked.compareTo(jittered) > 0)
                .orElse(jittered);
        return Optional.of(pause).filter(wait -> control.remaining()
                .filter(left -> left.compareTo(wait) < 0)
                .isEmpty());
    }

    /** Waits, but no longer than until it is stopped. */
    static void pause(Duration pause, Control control) {
        CountDownLatch stopped = new CountDownLatch(1);
        Control.Registration registration = control.onCancel(stopped::countDown);
        try {
            if (stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                control.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        } finally {
            registration.close();
        }
    }
}
