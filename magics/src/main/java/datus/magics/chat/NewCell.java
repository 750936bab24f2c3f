package datus.magics.chat;

import com.google.gson.JsonPrimitive;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.kernel.Execution;
import datus.kernel.MagicCall;
import datus.kernel.RequestContext;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import java.util.Optional;

/**
 * Adds a cell below the one that runs, but never where replaying a notebook would breed cells: only if a person runs this cell by
 * itself, and if it did not add one before, as far as the history knows. {@code --again} forgets what was before.
 */
record NewCell(MagicCall call, NotebookSession session, TurnDraft turn) {
    private static final String AGAIN = "again";
    private static final String ADDED = "added_cell";
    private static final int REACH = 1_000;

    /**
     * Adds it, if it may.
     *
     * @param added what to say if it was
     * @return what to say
     */
    String offer(String source, String added) {
        Execution execution = call.execution();
        if (!execution.alone().getAsBoolean()) {
            return "No cell was added, for this one was not run by itself; run it by itself"
                    + (wasAdded() ? " with --" + AGAIN : "") + " to get it.";
        } else if (!call.has(AGAIN) && wasAdded()) {
            return "No cell was added, for this one added it before; --" + AGAIN + " adds it again.";
        }
        execution.outputs().nextCell(source, false);
        turn.note(ADDED, new JsonPrimitive(true));
        return added;
    }

    private boolean wasAdded() {
        RequestContext here = call.execution().context();
        Optional<String> kernel = here.notebook().isPresent() ? Optional.empty() : Optional.of(here.session());
        TurnQuery query = new TurnQuery(kernel, here.notebook(), "", REACH);
        return session.history().find(query).stream().filter(this::isThisCell).anyMatch(before -> Details.of(before)
                .flag(ADDED));
    }

    private boolean isThisCell(Turn before) {
        Optional<String> id = call.execution().context().cellId();
        return (id.isPresent() && before.context().cellId().isPresent())
                ? before.context().cellId().equals(id)
                : before.input().strip().equals(call.execution().code().strip());
    }
}
