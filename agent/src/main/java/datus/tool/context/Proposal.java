package datus.tool.context;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.State;
import datus.context.bootstrap.SecretMask;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.context.kind.ReferenceSqlKind;
import datus.data.text.Statement;
import datus.data.text.Statements;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.kind.MetricKind;
import datus.tool.ToolArguments;
import datus.tool.ToolSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes the entry that a model proposes, and makes sure that it is a proposal also when it is read back from its file. */
record Proposal(ToolArguments arguments, ToolSession session) {
    static final List<String> KINDS = List.of(Example.KIND, ReferenceSqlKind.KIND, Knowledge.KIND, MetricKind.NAME);

    /** The source of what a model wrote. */
    private static final String SOURCE = "model";

    /** @throws DatusException if it is of no kind, says more than itself, or is known already */
    Entry entry() {
        Entry entry = new SecretMask().of(drawn(arguments.text("kind").strip()));
        session.context().find(entry.id()).ifPresent(known -> {
            throw DatusException.user(entry.id() + " is known already.", "Give it another name, or leave it as it is.");
        });
        check(entry);
        return entry;
    }

    private Entry drawn(String kind) {
        String name = arguments.text("name").strip();
        String text = arguments.text("text").strip();
        String datasource = session.scope().datasource();
        return switch (kind) {
            case Example.KIND -> new Example(name, query(text)).proposed(datasource, provenance());
            case ReferenceSqlKind.KIND ->
                Entry.proposed(
                        new EntryId(kind, datasource, Slug.of(name)),
                        arguments.find("description").orElse(name),
                        query(text),
                        provenance());
            case Knowledge.KIND ->
                new Knowledge(name, "", List.of(), text).proposed(datasource, Slug.ofPath(name), provenance());
            case MetricKind.NAME -> metric(name, text);
            default ->
                throw DatusException.user(
                        "\"kind\" is not \"" + kind + "\".",
                        NearestName.hint(kind, KINDS, "It is one of " + String.join(", ", KINDS) + "."));
        };
    }

    private static String query(String sql) {
        List<Statement> statements = Statements.split(sql);
        if (statements.size() != 1 || !statements.get(0).isQuery()) {
            throw DatusException.user("\"text\" is not one query.", "Save one SELECT at a time.");
        }
        return statements.get(0).text();
    }

    private Entry metric(String name, String yaml) {
        ContextFile file = new ContextFile(
                "semantic_models/proposed.yml", yaml, session.scope().datasource(), today());
        Entry read = folder(MetricKind.NAME).read(file).stream()
                .filter(entry -> entry.id()
                        .equals(new EntryId(MetricKind.NAME, entry.id().datasource(), name)))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "\"text\" holds no metric called " + name + ".", "Write the YAML of one metric of that name."));
        return read.decided(State.PROPOSED, provenance());
    }

    private Provenance provenance() {
        return new Provenance(SOURCE, "", "", today());
    }

    private Instant today() {
        LocalDate day = session.question().asOf();
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static ContextFolder folder(String kind) {
        return ContextKinds.installed().kind(kind).folder().orElseThrow();
    }

    /** Words may be written so that they read as a state, or as one more entry; what a file would say is what counts. */
    private void check(Entry entry) {
        ContextFolder folder = folder(entry.id().kind());
        String text = folder.write(entry, Optional.empty());
        List<Entry> read = folder.read(
                new ContextFile(folder.path(entry), text, session.scope().datasource(), today()));
        boolean isItself = read.size() == 1
                && read.get(0).id().equals(entry.id())
                && read.get(0).state() == State.PROPOSED
                && read.get(0).provenance().by().isEmpty();
        if (!isItself) {
            throw DatusException.user(
                    "What was to be saved says more than itself.",
                    "Leave out states, other names and further statements.");
        }
    }
}
