package datus.context.bootstrap;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Run;
import java.util.List;
import java.util.Optional;

/**
 * What a bootstrap did, or would do.
 *
 * @param run what undoes it; empty if nothing was to be changed
 * @param resumed how many steps an earlier process had done of the same run
 * @param parts by component, in order; those without any step are left out
 */
public record BootstrapReport(Optional<Run> run, int resumed, List<Part> parts) {
    public BootstrapReport {
        parts = List.copyOf(parts);
    }

    /** Of one component, what became of its entries. */
    public record Part(
            Component component,
            List<EntryId> added,
            List<EntryId> changed,
            int unchanged,
            List<Kept> kept,
            List<EntryId> removed,
            List<Failure> failures) {
        public Part {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            kept = List.copyOf(kept);
            removed = List.copyOf(removed);
            failures = List.copyOf(failures);
        }
    }

    /** An entry that a person decided or edited, and what the source says instead: a proposal to merge. */
    public record Kept(Entry mine, Entry theirs) {}

    /** A step that failed, and why. */
    public record Failure(String step, String why) {}

    public boolean failed() {
        return parts.stream().anyMatch(part -> !part.failures().isEmpty());
    }

    /** Whether the context is as the sources have it. */
    public boolean changesNothing() {
        return parts.stream()
                .allMatch(part -> part.added().isEmpty()
                        && part.changed().isEmpty()
                        && part.removed().isEmpty());
    }

    /** How it is taken back, as typed in a cell; empty if there is nothing to take back. */
    public Optional<String> undo() {
        return run.filter(any -> !changesNothing()).map(made -> "%context undo " + made.id());
    }
}
