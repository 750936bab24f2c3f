package datus.feedback;

import datus.answer.Lore;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Run;
import datus.context.files.WorkspaceContext;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known because of what a person said: one step that can be supposed, kept, and taken back.
 *
 * @param what as its run is called
 * @param puts entries as they shall be, the one that it is about first
 */
public record Lesson(String what, List<Entry> puts, List<EntryId> removals) {
    public Lesson {
        puts = List.copyOf(puts);
        removals = List.copyOf(removals);
    }

    /** What would be known of a datasource with it. */
    public Lore on(Lore lore, String datasource) {
        return lore.changed(
                puts.stream().filter(entry -> isAbout(entry, datasource)).toList(), removals);
    }

    private static boolean isAbout(Entry entry, String datasource) {
        return entry.id().datasource().isEmpty() || entry.id().datasource().equals(datasource);
    }

    /**
     * The same with a note of what the person was told and decided against, where its run and its files tell of it.
     *
     * @param note as in "1 question gets worse"; empty if there is nothing to note
     */
    public Lesson noting(String note) {
        return note.isEmpty()
                ? this
                : new Lesson(
                        what + " anyway: " + note,
                        puts.stream().map(entry -> noted(entry, note)).toList(),
                        removals);
    }

    /** The source is what a file tells of where something comes from. */
    private static Entry noted(Entry entry, String note) {
        Provenance was = entry.provenance();
        String source = was.source() + "; approved though " + note + ";";
        return entry.decided(entry.state(), new Provenance(source, was.origin(), was.by(), was.at()));
    }

    /** What several teach, in one step. */
    public static Lesson all(String what, List<Lesson> lessons) {
        return new Lesson(
                what,
                lessons.stream().flatMap(each -> each.puts().stream()).toList(),
                lessons.stream().flatMap(each -> each.removals().stream()).toList());
    }

    /** Keeps it; empty if all of it was known before. */
    public Optional<Run> keep(WorkspaceContext context) {
        return isKnown(context) ? Optional.empty() : Optional.of(context.change(what, puts, removals));
    }

    /** Whether all of it is known already. */
    public boolean isKnown(WorkspaceContext context) {
        return puts.stream().allMatch(entry -> context.find(entry.id())
                        .filter(kept -> isSame(kept, entry))
                        .isPresent())
                && removals.stream().noneMatch(id -> context.find(id).isPresent());
    }

    /** Files say where they are, and who decided when; neither makes another lesson. */
    private static boolean isSame(Entry kept, Entry wanted) {
        return kept.state() == wanted.state()
                && kept.text().strip().equals(wanted.text().strip())
                && kept.content().strip().equals(wanted.content().strip());
    }
}
