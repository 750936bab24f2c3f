package datus.model;

import datus.data.Control;
import datus.error.DatusException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When a failed request is sent again: three times at most, each time after twice as long, and later if the provider says so. Give or take
 * half of it, so that those who failed together do not come back together.
 */
final class Retries {
    private static final int MOST = 3;

    private final Duration first;
    private int made;

    /**
     * @param first pause, about
     */
    Retries(Duration first) {
        this.first = first;
    }

    /** The pause before the next attempt; empty if there is none, as when the deadline would come first. */
    Optional<Duration> next(ModelFailure failure, Control control) {
        if (made == MOST || !failure.isPassing()) {
            return Optional.empty();
        }
        long usual = first.toMillis() << made++;
        Duration jittered =
                Duration.ofMillis(usual / 2 + ThreadLocalRandom.current().nextLong(Math.max(1, usual)));
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
