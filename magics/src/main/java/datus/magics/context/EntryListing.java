package datus.magics.context;

import datus.context.Entry;
import datus.magics.Listing;
import java.util.List;

/** Lists entries, a line each: what it is called, what it is about, and how far it can be trusted. */
final class EntryListing {
    private EntryListing() {}

    static Listing of(List<Entry> entries) {
        Listing listing = new Listing().text("id").text("about").text("subject").text("state");
        for (Entry entry : entries) {
            listing.row(
                    entry.id().toString(),
                    ContextWords.firstLine(entry.text()),
                    entry.subject(),
                    ContextWords.standing(entry));
        }
        return listing;
    }
}
