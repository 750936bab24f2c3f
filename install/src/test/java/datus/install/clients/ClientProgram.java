package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that a test drives.
 *
 * @param command how it is called
 */
record ClientProgram(List<String> command) {

    /**
     * A Python module of the test environment. Where it is missing the test is skipped, but under DATUS_REQUIRE_CLIENTS=1 it
     * fails.
     */
    static ClientProgram module(String module) throws IOException, InterruptedException {
        Optional<Path> python = python();
        boolean there = python.isPresent() && imports(python.get(), module);
        if ("1".equals(System.getenv("DATUS_REQUIRE_CLIENTS"))) {
            assertThat(there)
                    .as("Python module %s in .venv; ./install/test provides it", module)
                    .isTrue();
        }
        assumeTrue(there, () -> "no Python module " + module + " in .venv; ./install/test provides it");
        return new ClientProgram(List.of(python.orElseThrow().toString()));
    }

    /** git, as found on the PATH; where it is missing, as above. */
    static ClientProgram git() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "git"))
                .anyMatch(Files::isExecutable);
        if ("1".equals(System.getenv("DATUS_REQUIRE_CLIENTS"))) {
            assertThat(there).as("git on the PATH").isTrue();
        }
        assumeTrue(there, "no git on the PATH");
        return new ClientProgram(List.of("git"));
    }

    private static Optional<Path> python() {
        Path environment = Optional.ofNullable(System.getenv("DATUS_TEST_VENV"))
                .map(Path::of)
                .orElse(Distributions.checkout().resolve(".venv"));
        return Stream.of("bin/python", "Scripts/python.exe")
                .map(environment::resolve)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean imports(Path python, String module) throws IOException, InterruptedException {
        return new ProcessBuilder(python.toString(), "-c", "import " + module)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** The command with these arguments. */
    List<String> with(String... arguments) {
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }
}
