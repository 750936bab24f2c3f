package datus.semantic.yaml;

import datus.context.ContextFile;
import datus.context.Provenance;
import datus.context.State;
import datus.error.DatusException;
import datus.semantic.Facts;
import datus.semantic.SemanticModel;
import datus.semantic.yaml.SemanticItem.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A YAML file of the semantic layer, of which one item can be changed while all else stays as a person wrote it. */
public final class SemanticFile {
    private final ContextFile file;
    private final FileLines lines;
    private final List<SemanticItem> items;

    private SemanticFile(ContextFile file) {
        this.file = file;
        this.lines = new FileLines(file.text());
        this.items = new ItemFinder(file, lines).find();
    }

    /** Reads it; an item that tells no state is a person's. */
    public static SemanticFile of(ContextFile file) {
        return new SemanticFile(file);
    }

    private static SemanticFile of(String text) {
        return of(new ContextFile("new", text, "", Instant.EPOCH));
    }

    public List<SemanticItem> items() {
        return items;
    }

    /** The item of this name; models and metrics may share one. */
    public Optional<SemanticItem> find(boolean model, String name) {
        return items.stream()
                .filter(item -> item.meaning() instanceof SemanticModel == model
                        && item.meaning().name().equals(name))
                .findFirst();
    }

    /**
     * The file's text with an item put in, in place of the one of the same kind and name.
     *
     * @param content YAML that holds the item alone
     */
    public String with(String content, Facts facts) {
        SemanticItem added = of(content).items().get(0);
        Optional<SemanticItem> now =
                find(added.meaning() instanceof SemanticModel, added.meaning().name());
        return now.map(item -> replaced(item, added, facts)).orElseGet(() -> appended(added, facts));
    }

    private String replaced(SemanticItem now, SemanticItem then, Facts facts) {
        boolean sameText = now.content().equals(then.content());
        boolean sameFacts = says(now, facts);
        if (sameText && sameFacts) {
            return file.text();
        }
        if (now.form() == Form.NESTED) {
            throw nested(now);
        }
        if (now.form() != then.form()) {
            return without(now).map(rest -> of(rest).appended(then, facts)).orElseGet(() -> of("").appended(
                            then, facts));
        }
        String body =
                sameText ? body(now) : now.form() == Form.LISTED ? comments(now) + listed(then, now) : then.content();
        return lines.replaced(now.first(), now.end(), sameFacts ? line(now) + body : line(facts, now) + body);
    }

    private DatusException nested(SemanticItem item) {
        return DatusException.user(
                "\"" + item.meaning().name() + "\" stands within another definition in " + file.path() + ".",
                "Edit it there.");
    }

    /** Whether the item's own comment line says this already; of what it leaves out anything may hold. */
    private boolean says(SemanticItem item, Facts facts) {
        Facts unsaid = new Facts(
                State.ACCEPTED,
                new Provenance(
                        facts.provenance().source(),
                        facts.provenance().origin(),
                        "",
                        facts.provenance().at()),
                facts.datasource(),
                "",
                List.of());
        Facts said = lines.find(item.first(), item.end(), FactsLine::is)
                .map(line -> FactsLine.read(file.path(), line, unsaid))
                .orElse(unsaid);
        return FactsLine.write(said).equals(FactsLine.write(facts));
    }

    private String line(SemanticItem item) {
        return lines.find(item.first(), item.end(), FactsLine::is).orElse("");
    }

    private String line(Facts facts, SemanticItem item) {
        int indent = item.form() == Form.LISTED
                ? lines.indent(item.end() - 1 < item.first() ? item.first() : dash(item))
                : 0;
        return " ".repeat(indent) + FactsLine.write(facts) + "\n";
    }

    private String body(SemanticItem item) {
        return lines.without(item.first(), item.end(), FactsLine::is);
    }

    /** The comments above a listed item, but for the line of facts. */
    private String comments(SemanticItem item) {
        return lines.without(item.first(), dash(item), FactsLine::is);
    }

    /** Where a listed item itself begins, below its comments. */
    private int dash(SemanticItem item) {
        int at = item.first();
        while (at < item.end() - 1 && lines.text(at, at + 1).strip().startsWith("#")) {
            at++;
        }
        return at;
    }

    private String listed(SemanticItem then, SemanticItem where) {
        FileLines own = new FileLines(then.content());
        return own.indented(1, own.count(), lines.indent(dash(where)));
    }

    /** Behind the last item of its own list; else as a document of its own. */
    private String appended(SemanticItem added, Facts facts) {
        Optional<SemanticItem> sibling = items.stream()
                .filter(item -> added.form() == Form.LISTED && item.form() == Form.LISTED)
                .filter(item -> item.meaning().getClass() == added.meaning().getClass())
                .reduce((first, second) -> second);
        if (sibling.isPresent()) {
            SemanticItem last = sibling.get();
            String ending = lines.text(last.first(), last.end()).endsWith("\n") ? "" : "\n";
            return lines.replaced(last.end(), last.end(), ending + line(facts, last) + listed(added, last));
        }
        String text = FactsLine.write(facts) + "\n" + added.content();
        if (file.text().isBlank()) {
            return lines.replaced(lines.count(), lines.count(), text);
        }
        boolean list = added.form() == Form.LISTED && items.stream().anyMatch(item -> item.form() != Form.DOCUMENT);
        String ending = file.text().endsWith("\n") ? "" : "\n";
        return lines.replaced(lines.count(), lines.count(), ending + (list ? "" : "---\n") + text);
    }

    /** The text without an item; empty if nothing else is left. */
    public Optional<String> without(SemanticItem item) {
        if (item.form() == Form.NESTED) {
            throw nested(item);
        }
        if (items.size() == 1) {
            return Optional.empty();
        }
        if (item.form() == Form.LISTED) {
            boolean alone = items.stream()
                            .filter(other -> other.form() == Form.LISTED
                                    && other.meaning().getClass()
                                            == item.meaning().getClass())
                            .count()
                    == 1;
            return Optional.of(lines.replaced(alone ? key(item) : item.first(), item.end(), ""));
        }
        boolean marked = item.first() > 0 && lines.isMark(item.first() - 1);
        boolean leads = !marked && item.end() < lines.count();
        int end = leads ? lines.documentEnd(item.first()) + 1 : item.end();
        return Optional.of(lines.replaced(marked ? item.first() - 1 : item.first(), Math.min(end, lines.count()), ""));
    }

    /** The line of the list's key, above its first item. */
    private int key(SemanticItem item) {
        int at = item.first();
        while (at > 0 && !lines.text(at, at + 1).matches("(?s)\\w+:.*")) {
            at--;
        }
        return at;
    }
}
