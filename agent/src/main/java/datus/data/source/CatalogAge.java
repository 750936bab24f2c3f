package datus.data.source;

import java.time.Clock;
import java.time.Duration;

/** A stamp for catalogues of datasources that do not tell when they change: a new one every half minute. */
public record CatalogAge(Clock clock) {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    public Object stamp() {
        return clock.millis() / TRUSTED_FOR.toMillis();
    }
}
