package datus.magics.context;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Hit;
import datus.context.SearchRequest;
import datus.data.Datasource;
import datus.data.Scope;
import datus.error.DatusException;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import java.util.List;

/** Searches the context, within what the current datasource is about, and lists what was found, the best first. */
record EntrySearch(NotebookSession session) {
    private static final int SHOWN = 20;

    /** As below, for all words behind a magic's name. */
    Block block(MagicCall call, EntryFilter among, String next) {
        String words = String.join(" ", call.positionals());
        if (words.isBlank()) {
            throw DatusException.user(
                    "%" + call.name() + " needs words to look for.", "As in  %" + call.name() + " orders");
        }
        return block(words, among, next);
    }

    /** {@code next} is the next step, told below the list. */
    Block block(String words, EntryFilter among, String next) {
        Datasource current = session.data().datasources().current();
        session.context().check(current);
        Scope scope = Scope.all(current.name());
        List<Entry> found = session.context().search(SearchRequest.of(words, among.in(scope), SHOWN)).stream()
                .map(Hit::entry)
                .toList();
        String footer = found.isEmpty()
                ? "Nothing found. %bootstrap fills the context from what is there already."
                : Wording.count(found.size(), "entry") + ", the best first · " + next;
        return new Pages(session).listing("\"" + words + "\"", EntryListing.of(found), footer);
    }
}
