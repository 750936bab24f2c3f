package datus.context.files;

import datus.context.Changes;
import datus.context.Changes.FileEdit;
import datus.context.ContextStore;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Run;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes runs back: first the files, then the rows. Should the process die in between, the same may be done again. */
record Undoing(FolderFiles files, ContextStore store, FileWatch watch, WriteLock lock) {

    /**
     * Files and rows as they were before the run, but for what changed again since.
     *
     * @param run its id
     */
    Undone undo(String run) {
        return lock.hold(() -> {
            watch.lookNow();
            Map<String, List<FileEdit>> edits = edits(run);
            List<String> restored = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            edits.forEach((path, changes) -> restore(path, changes, restored, kept));
            List<EntryId> keptEntries = store.undo(run);
            lookAnew(edits);
            return new Undone(get(run), restored, kept, stillOther(keptEntries, restored));
        });
    }

    private Map<String, List<FileEdit>> edits(String run) {
        refuseUnlessUndoable(get(run));
        Map<String, List<FileEdit>> edits = new LinkedHashMap<>();
        store.edits(run).forEach(edit -> edits.computeIfAbsent(edit.path(), path -> new ArrayList<>())
                .add(edit));
        return edits;
    }

    /** What the run left in a file is any of its texts: a run that was killed may not have come to its last. */
    private void restore(String path, List<FileEdit> edits, List<String> restored, List<String> kept) {
        Optional<String> before = edits.get(0).before();
        Optional<String> now = present(path);
        if (now.equals(before)) {
            return;
        }
        if (edits.stream().anyMatch(edit -> edit.after().equals(now))) {
            files.write(path, before);
            restored.add(path);
        } else {
            kept.add(path);
        }
    }

    /** A file that cannot be read is not what the run left. */
    private Optional<String> present(String path) {
        try {
            return files.text(path);
        } catch (DatusException unreadable) {
            return Optional.of("");
        }
    }

    /** Rows follow their files again, also where the rows went back and the file stayed. */
    private void lookAnew(Map<String, List<FileEdit>> edits) {
        List<FileMark> forgotten = edits.keySet().stream()
                .filter(path -> present(path).isPresent())
                .map(path -> new FileMark(path, "", Optional.empty()))
                .toList();
        store.apply(new Changes(Optional.empty(), List.of(), List.of(), forgotten, List.of(), List.of()));
        watch.lookNow();
    }

    /** An entry whose file was restored is as it was. */
    private List<EntryId> stillOther(List<EntryId> kept, List<String> restored) {
        Holdings now = Holdings.of(store, files.kinds());
        return kept.stream()
                .filter(id -> store.find(id).isPresent())
                .filter(id -> now.path(id).filter(restored::contains).isEmpty())
                .toList();
    }

    private static void refuseUnlessUndoable(Run run) {
        if (run.phase() == Run.Phase.UNDONE) {
            throw DatusException.user("The run " + run.id() + " was undone already.", "Nothing was changed.");
        }
    }

    private Run get(String run) {
        List<Run> runs = store.runs();
        return runs.stream()
                .filter(each -> each.id().equalsIgnoreCase(run))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no run " + run + ".",
                        runs.isEmpty()
                                ? "There has been none yet."
                                : "The latest is " + runs.get(0).id() + "."));
    }
}
