package datus.context.files;

import datus.context.Changes.FileEdit;
import datus.context.ContextKinds;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Hit;
import datus.context.Run;
import datus.context.SearchRequest;
import datus.context.State;
import datus.data.Datasource;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import datus.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workspace knows: the rows of its store and the files of its folders, kept together. Each look first takes in what has
 * changed in the files, by content, so that an edit or a pull shows with the next use in every process. Any thread may call.
 */
public final class WorkspaceContext implements AutoCloseable {
    private final ContextStore store;
    private final FolderFiles files;
    private final FileWatch watch;
    private final Edits edits;
    private final Undoing undoing;
    private final Resolution resolution;
    private final DriftCheck drift;
    private final ZoneId zone;

    private WorkspaceContext(Workspace workspace, ContextStore store, String by, Clock clock) {
        WriteLock lock = new WriteLock(workspace.state());
        this.store = store;
        this.files = FolderFiles.of(workspace, ContextKinds.installed());
        this.watch = new FileWatch(files, store, lock);
        this.edits = new Edits(files, store, watch, lock, by, clock);
        this.drift = new DriftCheck(store);
        this.undoing = new Undoing(files, store, watch, lock);
        this.resolution = new Resolution(
                store,
                files.kinds(),
                workspace.config().datasources().stream()
                        .map(DatasourceConfig::name)
                        .toList());
        this.zone = workspace.config().calendar().timeZone();
    }

    /**
     * Opens nothing yet; closing it closes the store.
     *
     * @param by whom decisions are put down to
     */
    public static WorkspaceContext of(Workspace workspace, ContextStore store, String by, Clock clock) {
        return new WorkspaceContext(workspace, store, by, clock);
    }

    /** What was edited until now shows with the next look; without this, an edit that is hardly older than the last look may not. */
    public void expectChanges() {
        watch.expectChanges();
    }

    /** Whom decisions are put down to. */
    public String by() {
        return edits.by();
    }

    /** Grows with each change of what is known, by any process. */
    public long revision() {
        watch.look();
        return store.revision();
    }

    public List<Hit> search(SearchRequest request) {
        watch.look();
        return store.search(request);
    }

    public Optional<Entry> find(EntryId id) {
        watch.look();
        return store.find(id);
    }

    public List<Entry> list(EntryFilter filter) {
        watch.look();
        return store.list(filter);
    }

    /**
     * The entry a person means.
     *
     * @param typed its id, or as much of it as tells it apart: {@code metric:revenue}, {@code revenue}
     * @throws datus.error.DatusException if there is none, with the nearest, or several, with their ids
     */
    public Entry resolve(String typed) {
        watch.look();
        return resolution.resolve(typed);
    }

    /** Files that cannot be read now. */
    public List<BrokenFile> broken() {
        watch.look();
        return store.files().stream()
                .flatMap(mark -> mark.fault().map(why -> new BrokenFile(mark.path(), why)).stream())
                .toList();
    }

    /** The file an entry is in; empty if it is a row only. */
    public Optional<Path> file(Entry entry) {
        return Holdings.path(entry, files.kinds())
                .map(path -> files.root().resolve(path))
                .filter(Files::isRegularFile);
    }

    /** Saves entries in one undoable step: those of kinds with a folder as files, the others as rows. */
    public Run save(String what, List<Entry> entries) {
        return change(what, entries, List.of());
    }

    /** Removes entries in one undoable step, with their files. */
    public Run delete(String what, List<EntryId> ids) {
        return change(what, List.of(), ids);
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
     * @param texts by path
     * @param rows entries of kinds without a folder
     */
    public Run saveFiles(String what, Map<String, String> texts, List<Entry> rows) {
        return edits.once(what, draft -> {
            texts.forEach(draft::write);
            rows.forEach(draft::put);
        });
    }

    /**
     * What a person decides of an entry: it is written to its file, with who and when, in one undoable step.
     *
     * @param why for a rejection
     */
    public Run decide(EntryId id, State state, String why) {
        Decision decision = decision(state, why);
        return edits.once(decision.what(id), draft -> {
            Entry entry = store.find(id).orElseGet(() -> resolution.resolve(id.toString()));
            decision.puts(entry).forEach(draft::put);
            decision.removals(entry).forEach(draft::remove);
        });
    }

    /** Such a decision of today, which is not carried out yet. */
    public Decision decision(State state, String why) {
        Instant today = LocalDate.now(edits.clock().withZone(zone))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new Decision(state, why, edits.by(), today);
    }

    /** Saves and removes entries, with their files, in one undoable step. */
    public Run change(String what, List<Entry> puts, List<EntryId> removals) {
        return edits.once(what, draft -> {
            puts.forEach(draft::put);
            removals.forEach(draft::remove);
        });
    }

    /** Begins a run of many steps, or goes on with an open one of the same fingerprint. */
    public LongRun begin(String what, String fingerprint) {
        return new FolderRun(edits.begin(what, fingerprint), store, edits);
    }

    /**
     * Takes a run back: files and rows together, byte for byte.
     *
     * @param run its id
     */
    public Undone undo(String run) {
        return undoing.undo(run);
    }

    /**
     * Compares a datasource with what is known of it: entries that no longer fit are marked, with the reason, and those that fit again
     * are not any more. Costs next to nothing while neither has changed; call it before something known is used, and before a
     * datasource is read anew.
     *
     * @param tables all that the datasource has now
     * @return the entries whose mark has changed
     */
    public List<Entry> check(String datasource, List<TableInfo> tables) {
        watch.look();
        return drift.check(datasource, tables);
    }

    /** Compares so with all that a datasource has; what is known of one that cannot be read now keeps its marks. */
    public void check(Datasource datasource) {
        List<TableInfo> tables;
        try {
            tables = datasource.catalog().tables(Scope.all(datasource.name()));
        } catch (DatusException unreadable) {
            return;
        }
        check(datasource.name(), tables);
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
