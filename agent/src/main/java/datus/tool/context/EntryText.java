package datus.tool.context;

import datus.context.Entry;
import datus.message.Delimited;
import datus.message.SharedText;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the context as a model reads it: what it is called and how far it can be relied on, then what it says, marked as data. Of what was
 * drawn from values not even the name is told to a model that may see none, since names are made of what they name.
 *
 * @param longest characters of what it says
 */
public record EntryText(Sharing sharing, int longest) {

    /** Empty if no model may see it. */
    public Optional<SharedText> of(Entry entry) {
        return sharing.of(entry).map(needed -> SharedText.empty()
                .and(needed, head(entry) + Delimited.of(entry.id().toString(), said(entry)) + "\n"));
    }

    private static String head(Entry entry) {
        String stale = entry.stale().map(why -> ", stale: " + why).orElse("");
        return entry.id() + " (" + entry.state().name().toLowerCase(Locale.ROOT) + stale + ")\n";
    }

    private String said(Entry entry) {
        String said = Stream.of(entry.text().strip(), entry.content().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return said.length() > longest ? said.substring(0, longest) + "\n… cut" : said;
    }
}
