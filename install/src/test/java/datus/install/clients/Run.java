package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that ran to its end, and what it printed, errors included. */
record Run(int exitCode, String output) {
    private static final long PATIENCE_SECONDS = 240;

    static Run of(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("run", ".log");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            List<String> lines = Files.readAllLines(output);
            assertThat(ended).as("ended in time, after printing %s", lines).isTrue();
            return new Run(process.exitValue(), String.join("\n", lines));
        } finally {
            Files.delete(output);
        }
    }

    /** This run, known to have succeeded. */
    Run succeeded() {
        assertThat(exitCode).as(output).isZero();
        return this;
    }
}
