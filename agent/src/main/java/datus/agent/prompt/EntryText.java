package datus.agent.prompt;

import datus.context.Entry;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import java.util.Locale;

/** Something known as a model reads it: how far it can be trusted, then what it says. */
final class EntryText {
    private static final int LONGEST = 2_000;

    private EntryText() {}

    static SharedText of(Entry entry, Share needed) {
        String head = entry.id() + ", " + entry.state().name().toLowerCase(Locale.ROOT)
                + entry.stale().map(why -> ", stale: " + why).orElse("") + "\n";
        String said = entry.text().strip()
                + (entry.content().isBlank() || entry.content().equals(entry.text())
                        ? ""
                        : "\n" + entry.content().strip());
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + " …" : said;
        return SharedText.schema(head).and(needed, Delimited.of(entry.id().toString(), cut) + "\n");
    }
}
