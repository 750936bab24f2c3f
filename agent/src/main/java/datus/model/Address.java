package datus.model;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where a model is served. Judged by what is written, not by asking for names: that is what a person reads and decides upon. */
record Address(URI url) {
    private static final String LOOPBACK =
            "localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?";

    private String written() {
        return Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Whether what is sent there stays on this machine. */
    boolean isThisMachine() {
        return written().matches(LOOPBACK);
    }

    /** As people are told of it. */
    String host() {
        return isThisMachine() ? ModelFacts.HERE : written();
    }
}
