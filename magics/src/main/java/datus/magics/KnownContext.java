package datus.magics;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Run;
import datus.frames.Block;
import datus.kernel.Completion.Item;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the editor can offer of the context: what people decide about, which is little beside tables and columns. Any thread may call. */
public final class KnownContext implements AutoCloseable {
    private static final String[] KINDS = {"semantic_model", "metric", "reference_sql", "knowledge", "example"};

    private final PatientLookup<Seen> seen;

    KnownContext(NotebookSession session) {
        this.seen = new PatientLookup<>("datus-context-names", () -> look(session), new Seen(List.of(), List.of()));
    }

    private record Seen(List<Entry> entries, List<Run> runs) {}

    private static Seen look(NotebookSession session) {
        return new Seen(session.context().list(decided()), session.context().runs());
    }

    /** What people decide about, in any state. */
    public static EntryFilter decided() {
        return EntryFilter.kind(KINDS);
    }

    /** Entries of people's kinds. */
    public List<Entry> entries() {
        return seen.now().entries();
    }

    public Stream<Entry> entries(String kind) {
        return entries().stream().filter(entry -> entry.id().kind().equals(kind));
    }

    /** Their ids, as typed behind a sub-command. */
    public List<Item> ids() {
        return entries().stream()
                .map(entry -> new Item(entry.id().toString(), entry.id().kind(), firstLine(entry.text())))
                .toList();
    }

    /** Runs by id, newest first. */
    public List<Item> runs() {
        return seen.now().runs().stream()
                .map(run -> new Item(run.id(), "run", run.what()))
                .toList();
    }

    /** The subject paths in use. */
    public List<Item> subjects() {
        return entries().stream()
                .map(Entry::subject)
                .filter(path -> !path.isEmpty())
                .distinct()
                .sorted()
                .map(path -> new Item(path, "subject", ""))
                .toList();
    }

    /** What is called so among these kinds, described for the editor. */
    public Optional<DisplayData> described(String name, String... kinds) {
        return entries().stream()
                .filter(entry -> List.of(kinds).contains(entry.id().kind()))
                .filter(entry -> entry.id().name().equalsIgnoreCase(name))
                .findFirst()
                .map(KnownContext::described);
    }

    private static DisplayData described(Entry entry) {
        String stale = entry.stale().map(why -> "\nstale: " + why).orElse("");
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return Block.preformatted(
                        entry.id() + " · " + state + stale + "\n" + entry.text().strip() + "\n\n" + entry.content())
                .display();
    }

    /** As far as a list has room for it. */
    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        seen.close();
    }
}
