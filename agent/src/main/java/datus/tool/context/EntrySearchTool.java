package datus.tool.context;

import datus.context.Entry;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** What the tools have in common that search the context for what is known in words or SQL. */
abstract class EntrySearchTool implements Tool {
    private static final int MOST = 5;
    private static final int LONGEST = 3_000;

    private final String name;
    private final String summary;
    private final String[] kinds;

    EntrySearchTool(String name, String summary, String... kinds) {
        this.name = name;
        this.summary = summary;
        this.kinds = kinds.clone();
    }

    @Override
    public final ToolSpec spec() {
        return new ToolSpec(name, summary, List.of(Parameter.text("query_text", "as a person would say it")));
    }

    @Override
    public final ToolResult run(ToolArguments arguments, ToolSession session) {
        List<Entry> found = KnownEntries.of(session).search(arguments.text("query_text"), MOST, kinds);
        EntryText form = new EntryText(new Sharing(session.workspace().config().privateColumns()), LONGEST);
        SharedText text = found.stream()
                .flatMap(entry -> form.of(entry).stream())
                .reduce(SharedText::and)
                .orElseGet(() -> SharedText.schema("Nothing is known of it."));
        return ToolResult.of(text, found.size() + " found");
    }
}
