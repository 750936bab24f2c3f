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
import datus.workspace.PrivateColumns;
import java.util.List;
import java.util.Optional;

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
        PrivateColumns hidden = session.workspace().config().privateColumns();
        List<SharedText> found = new KnownEntries(session)
                .search(arguments.text("query_text"), most, TableKind.KIND, ColumnKind.KIND, ValueKind.KIND).stream()
                        .flatMap(entry -> line(entry, hidden).stream())
                        .toList();
        SharedText text = found.stream()
                .reduce(SharedText::and)
                .orElseGet(() -> SharedText.schema("Nothing is found by these words. list_tables lists all."));
        return ToolResult.of(text, found.size() + " found");
    }

    /** A table's definition is not told: a part of its columns may be out of scope. */
    private static Optional<SharedText> line(Entry entry, PrivateColumns hidden) {
        String name = entry.id().name();
        String what = entry.id().kind().equals(ColumnKind.KIND) ? " " + entry.content() : "";
        if (!entry.id().kind().equals(ValueKind.KIND)) {
            String words =
                    entry.text().isBlank() ? "" : " " + Delimited.of(entry.id().toString(), entry.text());
            return Optional.of(SharedText.schema(entry.id().kind() + " " + name + what + words + "\n"));
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0 || hidden.cover(name.substring(0, dot), name.substring(dot + 1))) {
            return Optional.empty();
        }
        String values =
                entry.content().length() > LONGEST ? entry.content().substring(0, LONGEST) + "…" : entry.content();
        return Optional.of(SharedText.schema("values of " + name + ": ")
                .and(Share.SAMPLES, Delimited.of(entry.id().toString(), values))
                .and(Share.SCHEMA, "\n"));
    }
}
