package datus.install;

import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that {@code mvn package} makes and a user runs: bin, lib.
 *
 * @param home absolute
 */
record Distribution(Path home) {

    /** The one this process was started from. */
    static Distribution running() {
        return Optional.ofNullable(System.getProperty("datus.home"))
                .map(home -> new Distribution(Path.of(home).toAbsolutePath().normalize()))
                .orElseThrow(() -> DatusException.user(
                        "This was not started by bin/datus-nb, so a kernel would not find its files.",
                        "Build with mvn package, then call install/target/datus-nb/bin/datus-nb."));
    }

    Path launcher() {
        return home.resolve("bin").resolve(isWindows() ? "datus-nb.cmd" : "datus-nb");
    }

    /** The archive of loaded classes for a Java version; each Java needs its own. */
    Path classArchive(String javaVersion) {
        return home.resolve("lib/datus-nb-" + javaVersion + ".jsa");
    }

    boolean isComplete() {
        return Files.isExecutable(launcher()) && Files.isRegularFile(home.resolve("lib/datus-nb.jar"));
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
