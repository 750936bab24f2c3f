package datus.context.files;

import datus.context.Changes.FileEdit;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Hit;
import datus.context.Run;
import datus.context.SearchRequest;
import datus.context.State;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workspace knows: the rows of its store and the files of its folders, kept together. Each look first takes in what has
 * changed in the files, by content, so that an edit or a pull shows with the next use in every process. Any thread may call.
 */
@SuppressWarnings({"unused", "UnusedVariable", "DoNotCallSuggester"})
public final class WorkspaceContext implements AutoCloseable {
    private final Workspace workspace;
    private final ContextStore store;
    private final Clock clock;

    private WorkspaceContext(Workspace workspace, ContextStore store, Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Opens nothing yet; closing it closes the store.
     *
     * @param by whom decisions are put down to
     */
    public static WorkspaceContext of(Workspace workspace, ContextStore store, String by, Clock clock) {
        return new WorkspaceContext(workspace, store, clock);
    }

    public List<Hit> search(SearchRequest request) {
        return store.search(request);
    }

    public Optional<Entry> find(EntryId id) {
        return store.find(id);
    }

    public List<Entry> list(EntryFilter filter) {
        return store.list(filter);
    }

    /**
     * The entry a person means.
     *
     * @param typed its id, or as much of it as tells it apart: {@code metric:revenue}, {@code revenue}
     * @throws datus.error.DatusException if there is none, with the nearest, or several, with their ids
     */
    public Entry resolve(String typed) {
        throw new IllegalStateException();
    }

    /** Files that cannot be read now. */
    public List<BrokenFile> broken() {
        throw new IllegalStateException();
    }

    /** The file an entry is in; empty if it is a row only. */
    public Optional<Path> file(Entry entry) {
        throw new IllegalStateException();
    }

    /** Saves entries in one undoable step: those of kinds with a folder as files, the others as rows. */
    public Run save(String what, List<Entry> entries) {
        throw new IllegalStateException();
    }

    /** Removes entries in one undoable step, with their files. */
    public Run delete(String what, List<EntryId> ids) {
        throw new IllegalStateException();
    }

    /**
     * Writes a file of a context folder as a person has it, in one undoable step, once it is known that it can be read.
     *
     * @param path relative to the root, with slashes
     */
    public Run saveFile(String what, String path, String text) {
        return saveFiles(what, Map.of(path, text), List.of());
    }

    /**
     * Writes several files as {@link #saveFile} does, and rows that go with them, in one undoable step.
     *
     * @param files texts by path
     * @param rows entries of kinds without a folder
     */
    public Run saveFiles(String what, Map<String, String> files, List<Entry> rows) {
        throw new IllegalStateException();
    }

    /**
     * What a person decides of an entry: it is written to its file, with who and when, in one undoable step.
     *
     * @param why for a rejection
     */
    public Run decide(EntryId id, State state, String why) {
        throw new IllegalStateException();
    }

    /** Begins a run of many steps, or goes on with an open one of the same fingerprint. */
    public LongRun begin(String what, String fingerprint) {
        throw new IllegalStateException();
    }

    /**
     * Takes a run back: files and rows together, byte for byte.
     *
     * @param run its id
     */
    public Undone undo(String run) {
        throw new IllegalStateException();
    }

    public List<Run> runs() {
        return store.runs();
    }

    /** The files that a run changed, in order. */
    public List<FileEdit> edits(String run) {
        return store.edits(run);
    }

    @Override
    public void close() {
        store.close();
    }
}
