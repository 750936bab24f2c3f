package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.kind.ColumnKind;
import datus.context.kind.TableKind;
import datus.context.kind.ValueKind;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** {@code search_table}: the tables, columns and values that words are about. */
@AutoService(Tool.class)
public final class SearchTableTool implements Tool {
    private static final int PRESET = 8;
    private static final int MOST = 30;
    private static final int LONGEST = 400;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "search_table",
                "Finds the tables, columns and values that words are about, the best first; describe_table then shows a table whole.",
                List.of(
                        Parameter.text("query_text", "as a person would say it"),
                        Parameter.number("top_n", "how many, " + PRESET + " unless given")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        int most = (int) Math.max(1, Math.min(MOST, arguments.number("top_n", PRESET)));
        Sharing sharing = new Sharing(session.workspace().config().privateColumns());
        List<SharedText> found = KnownEntries.of(session)
                .search(arguments.text("query_text"), most, TableKind.KIND, ColumnKind.KIND, ValueKind.KIND)
                .stream()
                .flatMap(entry -> sharing.of(entry).stream().map(needed -> line(entry, needed)))
                .toList();
        SharedText text = found.stream()
                .reduce(SharedText::and)
                .orElseGet(() -> SharedText.schema("Nothing is found by these words. list_tables lists all."));
        return ToolResult.of(text, found.size() + " found");
    }

    /** Its name and a column's type; what else is said of it. A table's definition is not told: some of its columns may be out of scope. */
    private static SharedText line(Entry entry, Share needed) {
        String type = entry.id().kind().equals(ColumnKind.KIND) ? " " + entry.content() : "";
        SharedText name = SharedText.schema(entry.id().kind() + " " + entry.id().name() + type + " ");
        String words = entry.text().length() > LONGEST ? entry.text().substring(0, LONGEST) + "…" : entry.text();
        return (words.isBlank()
                        ? name
                        : name.and(needed, Delimited.of(entry.id().toString(), words)))
                .and(Share.SCHEMA, "\n");
    }
}
