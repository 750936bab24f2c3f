package datus.snippets;

import datus.display.Outputs;
import datus.error.DatusException;
import datus.kernel.Cancellation;
import datus.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The Java of one notebook. Any thread may call; one call runs at a time, and {@link #language} gives nothing meanwhile. */
public final class JavaShell implements AutoCloseable {
    private final SnippetMemory memory = new SnippetMemory();
    private final ReentrantLock busy = new ReentrantLock();
    private final JShell shell;

    /**
     * Starts Java, which takes about a second and a {@link Jdk}.
     *
     * @param preset what is declared before the first cell, for instance imports
     */
    public JavaShell(List<String> preset) {
        shell = JShell.builder()
                .executionEngine(new InProcess(memory), Map.of())
                .compilerOptions("-classpath", System.getProperty("java.class.path"))
                .build();
        preset.forEach(shell::eval);
    }

    /** JShell is handed its execution control through a provider. */
    private record InProcess(SnippetMemory memory) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return memory;
        }
    }

    /**
     * Runs a cell.
     *
     * @return the value of its last expression, if it ends in one that has a value
     * @throws DatusException what does not compile, and where; what was thrown, and in which line; or that it was stopped
     */
    public Optional<SnippetValue> run(String code, Outputs outputs, Cancellation cancellation) {
        busy.lock();
        SnippetStop stop = new SnippetStop(shell);
        cancellation.onCancel(stop::begin);
        try {
            JavaCell cell = new JavaCell(shell, memory, code, cancellation);
            return new CellStreams(outputs).during(cell::run);
        } finally {
            stop.end();
            busy.unlock();
        }
    }

    /** Declares a variable, unless there is one of that name. */
    public void declare(String type, String name) {
        busy.lock();
        try {
            if (variable(name).isEmpty()) {
                shell.eval(type + " " + name + ";");
            }
        } finally {
            busy.unlock();
        }
    }

    /** Sets a declared variable; one that the person declared anew with another type is left alone. */
    public void assign(String name, Object value) {
        busy.lock();
        try {
            variable(name).ifPresent(variable -> memory.set(shell, variable, value));
        } finally {
            busy.unlock();
        }
    }

    private Optional<VarSnippet> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /** How the editor is helped in cells of this Java. */
    public Language language() {
        return new JavaLanguage(shell, busy);
    }

    @Override
    public void close() {
        shell.close();
    }
}
