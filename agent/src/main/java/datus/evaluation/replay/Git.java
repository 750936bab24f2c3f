package datus.evaluation.replay;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program git, run in a folder.
 *
 * @param scratch where its output goes meanwhile
 */
record Git(Path folder, Path scratch) {
    private static final int MOST_SECONDS = 60;

    /** What came of one call. */
    record Ran(int exitCode, Path output, String error) {
        boolean isFine() {
            return exitCode == 0;
        }

        String text() throws IOException {
            return Files.readString(output);
        }
    }

    Ran run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Files.createDirectories(scratch);
        Path output = Files.createTempFile(scratch, "git-", ".out");
        Path error = Files.createTempFile(scratch, "git-", ".err");
        Process process = started(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile()));
        process.getOutputStream().close();
        return new Ran(
                exitCode(process),
                output,
                Files.readString(error, StandardCharsets.UTF_8).strip());
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw DatusException.user(
                    "The program git cannot be started.",
                    "Install git, or leave out --against. (" + e.getMessage() + ")");
        }
    }

    private static int exitCode(Process process) {
        try {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw DatusException.data("git did not end within " + MOST_SECONDS + " s.", "Try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        } finally {
            process.destroyForcibly();
        }
    }
}
