package datus.context.files;

import datus.context.Changes.FileEdit;
import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Provenance;
import datus.context.State;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one step is going to change: texts of files as they will be, and rows. Nothing is written while it is drawn up. */
final class PendingChanges {
    private final FolderFiles files;
    private final Holdings held;
    private final Map<String, Optional<String>> before = new LinkedHashMap<>();
    private final Map<String, Optional<String>> after = new LinkedHashMap<>();
    private final Map<String, List<EntryId>> said = new HashMap<>();
    private final Map<EntryId, String> placed = new LinkedHashMap<>();
    private final Map<EntryId, Entry> wanted = new LinkedHashMap<>();
    private final List<Entry> rows = new ArrayList<>();
    private final List<EntryId> removals = new ArrayList<>();

    PendingChanges(FolderFiles files, Holdings held) {
        this.files = files;
        this.held = held;
    }

    /** An entry as it shall be: in its file, in a new one if its kind has a folder, or as a row. */
    PendingChanges put(Entry entry) {
        ContextKinds kinds = files.kinds();
        Optional<ContextFolder> folder = kinds.kind(entry.id().kind()).folder();
        Optional<String> path = held.path(entry.id())
                .or(() -> Optional.ofNullable(placed.get(entry.id())))
                .or(() -> folder.filter(there -> !isOfMachine(entry)).map(there -> free(there.path(entry))));
        path.ifPresentOrElse(there -> putInto(there, entry), () -> rows.add(entry));
        return this;
    }

    /** SQL that merely ran, and what was generated and nobody has decided of, get no file. */
    private static boolean isOfMachine(Entry entry) {
        boolean generated = entry.provenance().source().equals(Provenance.GENERATED);
        return entry.state() == State.RAN || (generated && entry.state() == State.PROPOSED);
    }

    private void putInto(String path, Entry entry) {
        Optional<FileText> was = readable(path);
        String text = files.folder(path).write(entry, was.map(FileText::text));
        write(path, was.map(there -> there.whole(text)).orElse(text));
        placed.put(entry.id(), path);
        wanted.put(entry.id(), entry);
    }

    /** Such a path that no file has yet. */
    private String free(String wanted) {
        files.folder(wanted);
        int dot = wanted.lastIndexOf('.');
        String path = wanted;
        for (int i = 2; text(path).isPresent(); i++) {
            path = wanted.substring(0, dot) + "-" + i + wanted.substring(dot);
        }
        return path;
    }

    PendingChanges remove(EntryId id) {
        Optional<String> path = held.path(id);
        path.flatMap(this::text).map(FileText::of).ifPresent(was -> {
            MergeConflict.check(path.orElseThrow(), was.text());
            Optional<String> left = files.folder(path.orElseThrow()).remove(id, was.text());
            after.put(path.orElseThrow(), left.map(was::whole));
        });
        removals.add(id);
        return this;
    }

    /**
     * A whole file as it shall be.
     *
     * @throws DatusException if it cannot be read, or holds from now on what another file holds
     */
    PendingChanges write(String path, String text) {
        files.folder(path);
        text(path);
        List<EntryId> added = new ArrayList<>(ids(path, text));
        added.removeAll(said.getOrDefault(path, List.of()));
        for (EntryId id : added) {
            held.path(id).filter(other -> !other.equals(path)).ifPresent(other -> {
                throw DatusException.user(
                        id + " stands in " + other + " already.", "Change it there, or give this one another name.");
            });
        }
        after.put(path, Optional.of(text));
        return this;
    }

    /** A file into which something can be written: what a person has to mend first is told with its line. */
    private Optional<FileText> readable(String path) {
        Optional<String> text = text(path);
        text.ifPresent(there -> said.computeIfAbsent(path, any -> ids(path, there)));
        return text.map(FileText::of);
    }

    /** As it will be, or as it is. */
    private Optional<String> text(String path) {
        before.computeIfAbsent(path, files::text);
        return after.getOrDefault(path, before.getOrDefault(path, Optional.empty()));
    }

    /** The files that will differ. */
    List<FileEdit> edits() {
        return after.entrySet().stream()
                .map(file -> new FileEdit(
                        file.getKey(), before.getOrDefault(file.getKey(), Optional.empty()), file.getValue()))
                .filter(edit -> !edit.before().equals(edit.after()))
                .toList();
    }

    /** What the store will know of the files; those that say what another says too are left for the next look to judge. */
    List<FileMark> marks() {
        return edits().stream()
                .filter(edit -> edit.after().stream().allMatch(text -> isAlone(edit.path(), text)))
                .map(edit ->
                        new FileMark(edit.path(), edit.after().map(files::hash).orElse(""), Optional.empty()))
                .toList();
    }

    private boolean isAlone(String path, String text) {
        List<EntryId> ids = ids(path, text);
        return ids.stream().allMatch(id -> isOf(path, id)) && Set.copyOf(ids).size() == ids.size();
    }

    private List<EntryId> ids(String path, String text) {
        return files.read(path, text).stream().map(Entry::id).toList();
    }

    /** Whether no other file has the entry. */
    private boolean isOf(String path, EntryId id) {
        return held.path(id).filter(other -> !other.equals(path)).isEmpty();
    }

    /**
     * The entries that will differ: rows, and what the files will say.
     *
     * @throws DatusException if a file would not say what it was to say
     */
    List<Entry> puts() {
        Map<EntryId, Entry> puts = new LinkedHashMap<>();
        Holdings known = held.with(wanted);
        rows.forEach(row -> puts.put(row.id(), row));
        after.forEach((path, text) -> text.ifPresent(there -> files.read(path, there).stream()
                .filter(entry -> isOf(path, entry.id()))
                .forEach(entry -> puts.putIfAbsent(entry.id(), known.taken(entry)))));
        placed.forEach((id, path) -> {
            if (!puts.containsKey(id)) {
                throw DatusException.user(
                        path + " cannot hold " + id + ": another entry has that name there.", "Choose another name.");
            }
        });
        puts.entrySet().removeIf(put -> held.entry(put.getKey()).equals(Optional.of(put.getValue())));
        return List.copyOf(puts.values());
    }

    /** The entries that will be gone: those removed, but for what a file implies all the same, and those that their files no longer hold. */
    List<EntryId> removals() {
        List<EntryId> gone = new ArrayList<>(removals);
        after.forEach((path, text) -> {
            List<EntryId> left = text.map(there -> ids(path, there)).orElse(List.of());
            held.in(List.of(path)).stream().filter(id -> !left.contains(id)).forEach(gone::add);
            gone.removeAll(left);
        });
        return gone.stream().distinct().toList();
    }
}
