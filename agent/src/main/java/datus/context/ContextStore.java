package datus.context;

import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where entries are kept, shared by every process that opens it: once a method that changes it returns, the change is durable,
 * and every other process sees it with its next call. Any thread may call.
 *
 * <p>All members inherit one contract test.
 */
public interface ContextStore extends AutoCloseable {

    /**
     * Applies all or nothing.
     *
     * @return the store's revision from then on
     */
    long apply(Changes changes);

    /** Grows with each change by any process. */
    long revision();

    Optional<Entry> find(EntryId id);

    /** By kind, datasource and name, in this order. */
    List<Entry> list(EntryFilter filter);

    /** Best first. */
    List<Hit> search(SearchRequest request);

    /** What is known of the workspace's files, by path. */
    List<FileMark> files();

    /**
     * Begins a run, or goes on with the open one of the same fingerprint.
     *
     * @param fingerprint what was asked for
     */
    Run begin(String what, String fingerprint, String by, Instant at);

    /** Ends a run; from then on a run of the same fingerprint is a new one. */
    Run finish(String run);

    /** All, newest first. */
    List<Run> runs();

    /** The steps that a run has behind it. */
    List<RunStep> steps(String run);

    /** The files that a run changed, in order. */
    List<FileEdit> edits(String run);

    /**
     * Restores the entries that a run changed as they were before it, byte for byte, and marks it undone. Entries that something
     * later changed again stay as they are.
     *
     * @return the ids that stay
     */
    List<EntryId> undo(String run);

    @Override
    void close();
}
