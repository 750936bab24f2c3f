package datus.context.files;

import datus.context.Changes;
import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.context.ContextStore;
import datus.context.FileMark;
import datus.context.Run;
import datus.error.DatusException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Changes files and rows together. What is going to change in the files is durable before the first of them is touched, so that it can
 * be undone; a process that dies in between leaves nothing to settle, since the next look makes rows follow files.
 *
 * @param by whom its runs are put down to
 */
record Edits(FolderFiles files, ContextStore store, FileWatch watch, WriteLock lock, String by, Clock clock) {

    /** A run of one step. It begins once it is known that it can be done. */
    Run once(String what, Consumer<PendingChanges> plan) {
        return lock.hold(() -> {
            Work work = draw(plan);
            Run run = begin(what, UUID.randomUUID().toString());
            carryOut(run.id(), work, List.of());
            return store.finish(run.id());
        });
    }

    Run begin(String what, String fingerprint) {
        return store.begin(what, fingerprint, by, clock.instant());
    }

    /**
     * A part of a longer run.
     *
     * @param steps of the run that are done with it
     */
    void step(String run, List<RunStep> steps, Consumer<PendingChanges> plan) {
        lock.hold(() -> {
            carryOut(run, draw(plan), steps);
            return run;
        });
    }

    /** Edits of files, and the rows that go with them, known to be possible. */
    private record Work(List<FileEdit> edits, Changes rows) {}

    /** On what the files say now. */
    private Work draw(Consumer<PendingChanges> plan) {
        watch.lookNow();
        PendingChanges changes = new PendingChanges(files, Holdings.of(store, files.kinds()));
        plan.accept(changes);
        List<FileEdit> edits = changes.edits();
        List<FileMark> marks = new ArrayList<>(edits.isEmpty() ? List.of() : faulty());
        marks.addAll(changes.marks());
        return new Work(
                edits, new Changes(Optional.empty(), changes.puts(), changes.removals(), marks, List.of(), List.of()));
    }

    /** Files that are to be looked at anew, for an edit may take out of their way what kept them from counting. */
    private List<FileMark> faulty() {
        return store.files().stream()
                .filter(mark -> mark.fault().isPresent())
                .map(mark -> new FileMark(mark.path(), "", Optional.empty()))
                .toList();
    }

    private void carryOut(String run, Work work, List<RunStep> steps) {
        if (!work.edits().isEmpty()) {
            store.apply(new Changes(Optional.of(run), List.of(), List.of(), List.of(), work.edits(), List.of()));
        }
        work.edits().forEach(this::replace);
        Changes rows = work.rows();
        store.apply(new Changes(Optional.of(run), rows.puts(), rows.removals(), rows.files(), List.of(), steps));
        if (rows.files().stream().anyMatch(mark -> mark.hash().isEmpty())) {
            watch.lookNow();
        }
    }

    /** Replaces a file unless someone has changed it since it was read. */
    private void replace(FileEdit edit) {
        if (!files.text(edit.path()).equals(edit.before())) {
            throw DatusException.data(
                    edit.path() + " was changed just now by someone else, and was left alone.",
                    "Look at it, and try again.");
        }
        files.write(edit.path(), edit.after());
    }
}
