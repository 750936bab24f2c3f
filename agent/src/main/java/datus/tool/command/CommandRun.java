package datus.tool.command;

import datus.data.Control;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands in a folder, each with a deadline, and keeps what they say up to a bound. A command that is stopped or late is ended, with what it
 * started.
 *
 * @param environment all that a command knows of the environment; {@link CommandEnvironment} leaves out secrets
 * @param limit how long one may take
 * @param mostBytes how much of what it says is kept
 */
public record CommandRun(Path folder, Map<String, String> environment, Duration limit, int mostBytes) {
    public CommandRun {
        environment = Map.copyOf(environment);
    }

    /**
     * What came of it.
     *
     * @param text what it said, errors among it
     * @param isCut whether it said more
     */
    public record Output(int exit, String text, boolean isCut) {}

    /**
     * Runs one, without input, and without a shell unless the command is one.
     *
     * @param command the program and its arguments
     * @throws DatusException if it cannot start, is stopped, or takes too long
     */
    public Output run(List<String> command, Control control) {
        control.check();
        Process process = start(command);
        Control.Registration stopping = control.onCancel(() -> end(process));
        try {
            CommandOutput said = CommandOutput.of(process.getInputStream(), mostBytes);
            await(process, command, control);
            return new Output(process.exitValue(), said.text(), said.isCut());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        } finally {
            stopping.close();
            end(process);
        }
    }

    private Process start(List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw DatusException.user(
                    "The command \"" + command.get(0) + "\" cannot be started.", "Check that it is installed.");
        }
    }

    private void await(Process process, List<String> command, Control control) throws InterruptedException {
        Duration left =
                control.remaining().filter(rest -> rest.compareTo(limit) < 0).orElse(limit);
        boolean ended = process.waitFor(left.toMillis(), TimeUnit.MILLISECONDS);
        control.check();
        if (!ended) {
            throw DatusException.user(
                    "The command \"" + String.join(" ", command) + "\" took longer than " + limit.toSeconds() + " s.",
                    "Run it in a terminal.");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
