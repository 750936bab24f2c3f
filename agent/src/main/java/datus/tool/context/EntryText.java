package datus.tool.context;

import datus.context.Entry;
import datus.context.files.WorkspaceContext;
import datus.message.Delimited;
import datus.message.SharedText;
import datus.tool.data.SqlText;
import java.util.Locale;

/**
 * An entry of the context as a model reads it: what it is called and how far it can be relied on, then what it says, marked as data. SQL that
 * stands in a file was written or taken over by people; of SQL that was only seen, the texts in it are samples of the data.
 */
record EntryText(WorkspaceContext context) {
    private static final int LONGEST = 3_000;

    SharedText of(Entry entry) {
        return SharedText.schema(head(entry) + said(entry, bounded(entry.content())) + "\n\n");
    }

    SharedText ofSql(Entry entry) {
        if (context.file(entry).isPresent()) {
            return of(entry);
        }
        SharedText sql = SqlText.of(bounded(Delimited.of("sql of " + entry.id(), entry.content())));
        return SharedText.schema(head(entry)).and(sql).and(SharedText.schema("\n\n"));
    }

    private static String head(Entry entry) {
        String stale = entry.stale().map(why -> ", stale: " + why).orElse("");
        return entry.id() + " (" + entry.state().name().toLowerCase(Locale.ROOT) + stale + ")\n";
    }

    private static String said(Entry entry, String content) {
        String text = entry.text().strip();
        boolean isSame = text.isEmpty() || text.equals(content.strip());
        return Delimited.of(entry.id().toString(), isSame ? content : text + "\n" + content);
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\n… cut" : text;
    }
}
