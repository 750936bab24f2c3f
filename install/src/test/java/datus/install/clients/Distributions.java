package datus.install.clients;

import java.nio.file.Path;

/** Where this build's distribution and checkout are. */
final class Distributions {
    private Distributions() {}

    static Path home() {
        return Path.of(System.getProperty("datus.distribution", "target/datus-nb"))
                .toAbsolutePath()
                .normalize();
    }

    static Path launcher() {
        return home().resolve("bin/datus-nb");
    }

    static Path checkout() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
