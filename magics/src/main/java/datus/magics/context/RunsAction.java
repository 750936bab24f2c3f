package datus.magics.context;

import datus.context.Run;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import java.util.List;
import java.util.Locale;

/** {@code %context runs}: lists what changed the context, newest first. */
final class RunsAction implements ContextAction {

    @Override
    public String word() {
        return "runs";
    }

    @Override
    public String takes() {
        return "";
    }

    @Override
    public boolean changesContext() {
        return false;
    }

    @Override
    public Block run(ContextCall call) {
        return block(call.session(), call.context().runs());
    }

    static Block block(NotebookSession session, List<Run> runs) {
        ContextWords words = new ContextWords(session);
        Listing listing = new Listing()
                .text("run")
                .text("what")
                .text("by")
                .text("at")
                .text("state")
                .text("did");
        for (Run run : runs) {
            listing.row(
                    run.id(),
                    run.what(),
                    run.by(),
                    words.minute(run.at()),
                    run.phase().name().toLowerCase(Locale.ROOT),
                    ContextWords.did(run));
        }
        String footer = runs.isEmpty() ? "Nothing has changed the context yet." : "%context undo RUN takes one back.";
        return new Pages(session).listing("Runs", listing, footer);
    }
}
