package datus.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Why one attempt to get a reply failed, before it is put into a person's words. */
final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean passing;
    private final transient Optional<Duration> retryAfter;

    private ModelFailure(String what, int status, boolean passing, Optional<Duration> retryAfter) {
        super(what);
        this.status = status;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** It answered with a status that is no success. */
    static ModelFailure status(int status, String said, Optional<Duration> retryAfter) {
        return new ModelFailure(said, status, status == 408 || status == 429 || status >= 500, retryAfter);
    }

    /** Whatever went wrong underway. */
    static ModelFailure of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof ModelFailure failure) {
            return failure;
        }
        boolean underway = cause instanceof IOException || cause.getCause() instanceof IOException;
        return underway ? connection(named(cause)) : lasting(named(cause));
    }

    private static String named(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection within ten seconds";
        }
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException
                    ? "its name is not known in this network"
                    : "connection refused";
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    /** It cannot be reached, went away, or fell silent. */
    static ModelFailure connection(String what) {
        return new ModelFailure(what, 0, true, Optional.empty());
    }

    /** What another attempt would not change. */
    static ModelFailure lasting(String what) {
        return new ModelFailure(what, 0, false, Optional.empty());
    }

    /** What happened, in the provider's words if it said any. */
    String what() {
        return String.valueOf(getMessage());
    }

    /** The status of HTTP; 0 if there was none. */
    int status() {
        return status;
    }

    /** Whether another attempt may fare better. */
    boolean isPassing() {
        return passing;
    }

    /** How long the provider asked to wait. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
