package datus.magics;

import datus.context.Turn;
import datus.display.Outputs;
import datus.error.DatusException;
import datus.kernel.Execution;
import datus.kernel.RequestContext;
import java.time.Duration;
import java.time.Instant;

/** Writes one cell into the history when it ends, however it ends. A silent cell, or one that the client keeps out, is not written. */
final class TurnRecorder {
    private final NotebookSession session;
    private final Execution execution;
    private final TurnDraft draft;
    private final Instant began;

    TurnRecorder(NotebookSession session, Execution execution, TurnDraft draft) {
        this.session = session;
        this.execution = execution;
        this.draft = draft;
        this.began = session.clock().instant();
    }

    /** The cell ended with an error or was interrupted. */
    void failed(Throwable error) {
        boolean stopped = execution.cancellation().isCancelled();
        draft.status(stopped ? Turn.Status.CANCELLED : Turn.Status.FAILED)
                .note("error", String.valueOf(error.getMessage()));
    }

    /** Keeps the turn; if the history cannot, the cell's result stands and a line on stderr says so. */
    void write() {
        RequestContext context = execution.context();
        if (context.silent() || !context.storeHistory() || execution.code().isBlank()) {
            return;
        }
        try {
            session.history().append(turn());
        } catch (DatusException e) {
            execution.outputs().stream(
                    Outputs.Stream.STDERR, "This cell is not in the history. " + e.message() + " " + e.hint() + "\n");
        }
    }

    private Turn turn() {
        RequestContext context = execution.context();
        return new Turn(
                began,
                Duration.between(began, session.clock().instant()),
                execution.count(),
                draft.kind(),
                draft.status(),
                execution.code(),
                draft.datasource(),
                draft.sql(),
                draft.rows(),
                draft.detail(),
                new Turn.CellContext(
                        context.session(),
                        context.cellId(),
                        context.cellMetadata().toString(),
                        context.notebook()));
    }
}
