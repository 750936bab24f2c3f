package datus.magics.context;

import datus.context.Entry;
import datus.context.files.WorkspaceContext;
import datus.frames.Block;
import java.util.ArrayList;
import java.util.List;

/** Shows one entry whole: what it is about, what it touches, where it comes from, its file, and its content. */
final class EntryPage {
    private static final int NAMED = 20;

    private final WorkspaceContext context;
    private final ContextWords words;
    private final FileLink link;

    EntryPage(ContextCall call) {
        this.context = call.context();
        this.words = new ContextWords(call.session());
        this.link = call.link();
    }

    Block block(Entry entry) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(entry.id() + " · " + words.decided(entry)));
        entry.stale().ifPresent(why -> blocks.add(Block.paragraph("Stale: " + why)));
        if (!entry.text().isBlank() && !entry.text().equals(entry.content())) {
            blocks.add(Block.paragraph(entry.text().strip()));
        }
        blocks.add(Block.paragraph(String.join("\n", facts(entry))));
        context.file(entry).ifPresent(file -> blocks.add(link.block("in ", file)));
        if (!entry.content().isBlank()) {
            blocks.add(Block.preformatted(entry.content().stripTrailing()));
        }
        return Block.of(blocks.toArray(Block[]::new));
    }

    private static List<String> facts(Entry entry) {
        List<String> facts = new ArrayList<>();
        add(facts, "subject", entry.subject());
        add(facts, "tags", String.join(", ", entry.tags()));
        add(facts, "tables", named(entry.tables()));
        add(facts, "columns", named(entry.columns()));
        add(facts, "from", ContextWords.origin(entry.provenance()));
        return facts;
    }

    private static String named(List<String> names) {
        String shown = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
    }

    private static void add(List<String> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(label + " " + value);
        }
    }
}
