package datus.context;

import java.util.List;
import java.util.Optional;

/**
 * What is to change in a store, all of it or nothing.
 *
 * @param run the run it belongs to, whose undoing will restore what was; empty for what follows from files, which undo themselves
 * @param puts entries to add, or to put in place of those of the same id
 * @param files what is now known of files; a mark with an empty hash is forgotten
 * @param edits files that this run changes, to be undone with it
 * @param steps steps of the run that are done with this
 */
public record Changes(
        Optional<String> run,
        List<Entry> puts,
        List<EntryId> removals,
        List<FileMark> files,
        List<FileEdit> edits,
        List<RunStep> steps) {
    public Changes {
        puts = List.copyOf(puts);
        removals = List.copyOf(removals);
        files = List.copyOf(files);
        edits = List.copyOf(edits);
        steps = List.copyOf(steps);
    }

    public static Changes of(List<Entry> puts) {
        return new Changes(Optional.empty(), puts, List.of(), List.of(), List.of(), List.of());
    }

    /** A file before and after; empty where it is not there. */
    public record FileEdit(String path, Optional<String> before, Optional<String> after) {}

    /**
     * A part of a run that is done, so that a run that was killed goes on behind it.
     *
     * @param outcome {@code added}, {@code changed}, {@code unchanged} or {@code failed}
     * @param note why, where it failed
     */
    public record RunStep(String name, String outcome, String note) {}
}
