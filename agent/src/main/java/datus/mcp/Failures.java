package datus.mcp;

import datus.error.DatusException;
import io.modelcontextprotocol.spec.McpError;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What went wrong between here and a server, in words. */
final class Failures {
    private Failures() {}

    /** The error that a person, or a model that sees results, is told. */
    static DatusException of(String server, @Nullable Throwable failure) {
        if (failure instanceof DatusException known) {
            return known;
        }
        return DatusException.data(server + ": " + words(failure), "Try again, or do without it.", root(failure));
    }

    /** The same for one that did not start. */
    static DatusException starting(String server, @Nullable Throwable failure) {
        return failure instanceof DatusException known
                ? known
                : DatusException.data(
                        server + " did not start: " + words(failure), "Check it below mcp_servers.", root(failure));
    }

    /** Whether the server did answer, if only with an error. */
    static boolean isAnswer(@Nullable Throwable failure) {
        return root(failure) instanceof McpError;
    }

    private static String words(@Nullable Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof TimeoutException) {
            return "there was no answer in time.";
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** What is behind the wrappings of asynchronous calls. */
    private static Throwable root(@Nullable Throwable failure) {
        Throwable root = failure == null ? new CompletionException("It failed.", null) : failure;
        while (root.getCause() != null && !(root instanceof McpError)) {
            root = root.getCause();
        }
        return root;
    }
}
