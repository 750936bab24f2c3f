package datus.magics.context;

import datus.context.ContextKind;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Run;
import datus.context.State;
import datus.context.files.BrokenFile;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.List;

/** {@code %context} alone: how much is known of each kind, and what needs a person's look. */
final class OverviewAction implements ContextAction {
    private static final int SHOWN = 10;
    private static final int RUNS = 3;
    private static final String NOTHING =
            "Nothing is known yet. %bootstrap fills the context from what is there already.";

    @Override
    public String word() {
        return "";
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
        List<Block> blocks = new ArrayList<>();
        List<Entry> stale = new ArrayList<>();
        blocks.add(kinds(call, stale));
        List<BrokenFile> broken = call.context().broken();
        if (!broken.isEmpty()) {
            blocks.add(broken(call.session(), broken));
        }
        if (!stale.isEmpty()) {
            String footer = Wording.count(stale.size(), "entry") + " no longer fit the data as it is.";
            blocks.add(new Pages(call.session())
                    .listing(
                            "Stale", EntryListing.of(stale.stream().limit(SHOWN).toList()), footer));
        }
        List<Run> runs = call.context().runs();
        if (!runs.isEmpty()) {
            blocks.add(
                    RunsAction.block(call.session(), runs.stream().limit(RUNS).toList()));
        }
        return Block.of(blocks.toArray(Block[]::new));
    }

    /** Kind by kind, so that never all entries are held at once; those that are stale are gathered on the way. */
    private static Block kinds(ContextCall call, List<Entry> stale) {
        Listing listing = new Listing().text("kind").number("entries");
        for (State state : State.values()) {
            listing.number(Wording.of(state));
        }
        listing.number("stale");
        for (ContextKind kind : ContextKinds.installed().kinds()) {
            List<Entry> entries = call.context().list(EntryFilter.kind(kind.name()));
            List<Entry> outdated =
                    entries.stream().filter(entry -> entry.stale().isPresent()).toList();
            stale.addAll(outdated);
            if (kind.isBrowsed() && !entries.isEmpty()) {
                listing.row(row(kind, entries, outdated.size()));
            }
        }
        String next = "%bootstrap adds to it, %context search WORDS looks through it.";
        return new Pages(call.session()).listing("What is known", listing, listing.isEmpty() ? NOTHING : next);
    }

    private static Object[] row(ContextKind kind, List<Entry> entries, int stale) {
        List<Object> values = new ArrayList<>(List.of(kind.title(), entries.size()));
        for (State state : State.values()) {
            values.add(entries.stream().filter(entry -> entry.state() == state).count());
        }
        values.add(stale);
        return values.toArray();
    }

    private static Block broken(NotebookSession session, List<BrokenFile> broken) {
        Listing listing = new Listing().text("file").text("why");
        broken.forEach(file -> listing.row(file.path(), file.reason()));
        return new Pages(session)
                .listing("Files that cannot be read", listing, "What they last said is in use until they are mended.");
    }
}
