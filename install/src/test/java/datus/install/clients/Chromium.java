package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that the tests drive: the system's own, for none is downloaded. */
final class Chromium {
    private Chromium() {}

    /** Where it is; without one the test is skipped, but under DATUS_REQUIRE_CLIENTS=1 it fails. */
    static Path path() {
        Optional<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if ("1".equals(System.getenv("DATUS_REQUIRE_CLIENTS"))) {
            assertThat(found).as("Chromium; ./install/test provides it").isPresent();
        }
        assumeTrue(found.isPresent(), "no Chromium; ./install/test provides it");
        return found.orElseThrow();
    }

    /** How it starts: it draws without a graphics card, and asks nobody for anything. */
    static BrowserType.LaunchOptions options(Path path) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(path)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}
