package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionIT {
    private static final Path LIB = Distributions.home().resolve("lib");

    @TempDir
    private Path folder;

    @Test
    void namesTheLicenceOfEachJar() throws IOException {
        String notice = Files.readString(Distributions.home().resolve("THIRD-PARTY.md"));
        try (Stream<Path> files = Files.list(LIB)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.startsWith("datus-"))
                            .map(name -> name.replaceFirst("-[0-9].*", "")))
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(notice).containsPattern(Pattern.compile("[ |]" + Pattern.quote(name) + "[, ]")));
        }
    }

    @Test
    void shipsNativeLibrariesBesideTheJarsAndNotInThem() throws IOException {
        try (Stream<Path> files = Files.list(LIB)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("libduckdb_java"))
                    .anyMatch(name -> name.contains("sqlitejdbc"));
        }
        try (Stream<Path> files = Files.list(LIB)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc")))
                    .allSatisfy(jar -> assertThat(Files.size(jar)).isLessThan(1 << 20));
        }
    }

    @Test
    void saysWhichJavaItNeedsWhenItFindsOnlyAnOlderOne() throws IOException, InterruptedException {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(old.resolve("java"), "#!/bin/sh\n").toFile().setExecutable(true);
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        // A copy that knows no common places, where this machine's own Java would be found.
        Path launcher = Files.writeString(
                folder.resolve("datus-nb"),
                Files.readString(Distributions.launcher()).replaceAll("/usr/lib/jvm|/opt/", "/nowhere/"));
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", launcher.toString(), "--version"));
        builder.environment().clear();
        builder.environment().put("JAVA_HOME", folder.resolve("old").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", "/nowhere");
        Run run = Run.of(builder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("needs Java 17 or later, and found only 11.0.2 in")
                .contains("set JAVA_HOME");
    }

    @Test
    void runsFromAPathWithSpacesThroughALink() throws IOException, InterruptedException {
        Path link = Files.createDirectories(folder.resolve("my programs")).resolve("datus-nb");
        Files.createSymbolicLink(link, Distributions.launcher());
        Run run = Run.of(new ProcessBuilder(link.toString(), "--version")).succeeded();
        assertThat(run.output()).isEqualTo("datus-nb 0.1.0");
    }
}
