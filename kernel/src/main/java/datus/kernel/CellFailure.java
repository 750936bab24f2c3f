package datus.kernel;

import datus.display.CellException;
import datus.jupyter.Failure;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Turns whatever code throws into what a person reads: a sentence and a hint, or an internal error with a short trace. */
final class CellFailure {
    private static final int FRAMES = 8;

    private CellFailure() {}

    /**
     * What a person reads.
     *
     * @param cancelled whether the person had stopped the code, which explains any error but a {@link CellException}
     */
    static Failure of(Throwable thrown, boolean cancelled) {
        if (thrown instanceof CellException error) {
            LoggerFactory.getLogger(CellFailure.class).debug("A cell failed.", error);
            return failure(error);
        }
        if (cancelled) {
            LoggerFactory.getLogger(CellFailure.class).debug("An interrupted cell failed.", thrown);
            return new Failure("Interrupted", "The cell was stopped.", List.of("The cell was stopped."));
        }
        LoggerFactory.getLogger(CellFailure.class).error("Internal error.", thrown);
        return internal(thrown);
    }

    private static Failure failure(CellException error) {
        List<String> lines = new ArrayList<>(error.message().lines().toList());
        lines.addAll(error.hint().lines().toList());
        return new Failure(error.title(), error.message(), lines);
    }

    private static Failure internal(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message = String.valueOf(thrown.getMessage());
        List<String> lines = new ArrayList<>();
        lines.add("Internal error: " + (thrown.getMessage() == null ? name : name + ": " + message));
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
            lines.add("    at " + trace[i]);
        }
        if (thrown.getCause() != null) {
            lines.add("Caused by: " + thrown.getCause());
        }
        return new Failure(name, message, lines);
    }
}
