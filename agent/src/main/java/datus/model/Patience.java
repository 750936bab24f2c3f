package datus.model;

import java.time.Duration;

/**
 * How long models are waited for.
 *
 * @param idle how long nothing may arrive
 * @param idleHere the same for a model on this machine, which may read a long request for minutes before it says a word
 * @param pause before a failed request is sent again for the first time; about twice as long each further time
 */
record Patience(Duration idle, Duration idleHere, Duration pause) {

    static Patience usual() {
        return new Patience(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMillis(500));
    }
}
