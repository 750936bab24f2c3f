package datus.magics.chat;

import datus.display.Outputs.Stream;
import datus.error.DatusException;
import datus.kernel.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A shell command whose output a cell shows while it comes, and that ends with the cell, with all that it started. */
record ShellCommand(String command, Path folder) {
    private static final int CHUNK = 4_096;
    private static final long HOLD_MS = 200;

    /** Its exit code. */
    int run(Execution cell) {
        try {
            Process process = start();
            cell.cancellation().onCancel(() -> end(process));
            Thread errors = new Thread(() -> copy(process.getErrorStream(), Stream.STDERR, cell), "shell-errors");
            errors.setDaemon(true);
            errors.start();
            copy(process.getInputStream(), Stream.STDOUT, cell);
            errors.join();
            int exit = process.waitFor();
            if (cell.cancellation().isCancelled()) {
                throw DatusException.user("Stopped.", "");
            }
            return exit;
        } catch (IOException e) {
            throw DatusException.data("The command did not start: " + e.getMessage() + ".", "", e);
        } catch (InterruptedException stopped) {
            throw DatusException.user("Stopped.", "");
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** The shell is held first, so that it starts nothing more between the look at what it started and its end. */
    private static void end(Process process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -STOP " + process.pid())
                    .start()
                    .waitFor(HOLD_MS, TimeUnit.MILLISECONDS);
        } catch (IOException unheld) {
            // It ends all the same, and so does what it has started until now.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void copy(InputStream from, Stream to, Execution cell) {
        char[] chunk = new char[CHUNK];
        try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                cell.outputs().stream(to, new String(chunk, 0, read));
            }
        } catch (IOException ended) {
            // It is cut off with its process, and so has ended.
        }
    }
}
