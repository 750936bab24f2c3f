package datus.magics.context;

import datus.context.ContextKinds;
import datus.context.EntryFilter;
import datus.frames.Block;

/** {@code %context search}: finds entries by their words and by what they mean. */
final class SearchAction implements ContextAction {

    @Override
    public String word() {
        return "search";
    }

    @Override
    public String takes() {
        return "WORDS";
    }

    @Override
    public boolean changesContext() {
        return false;
    }

    @Override
    public Block run(ContextCall call) {
        String words = (call.first() + " " + call.rest()).strip();
        EntryFilter among = call.call()
                .option("kind")
                .map(kind ->
                        EntryFilter.kind(ContextKinds.installed().kind(kind).name()))
                .orElseGet(EntryFilter::all);
        return new EntrySearch(call.session()).block(words, among, "%context show ID shows one whole.");
    }
}
