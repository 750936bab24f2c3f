package datus.feedback;

import datus.answer.Lore;
import datus.context.Entry;
import datus.context.EntryId;
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

    /** What would be known with it. */
    public Lore on(Lore lore) {
        return lore.changed(puts, removals);
    }

    /** Keeps it; empty if all of it was known before. */
    public Optional<Run> keep(WorkspaceContext context) {
        return isKnown(context) ? Optional.empty() : Optional.of(context.change(what, puts, removals));
    }

    private boolean isKnown(WorkspaceContext context) {
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
