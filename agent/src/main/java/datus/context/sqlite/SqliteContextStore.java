package datus.context.sqlite;

import datus.context.Changes;
import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.context.ContextStore;
import datus.context.Embedder;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Hit;
import datus.context.Run;
import datus.context.SearchRequest;
import datus.error.DatusException;
import datus.workspace.StateFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The context store of one machine: a SQLite file that several processes share. Opened on first use, since the first SQLite
 * connection of a process takes about 150 ms. Any thread may call.
 */
public final class SqliteContextStore implements ContextStore {
    static final String FILE = "context.sqlite";

    private final Path stateDirectory;

    private final Supplier<Embedder> embedder;

    private @Nullable ContextDatabase open;
    private boolean closed;

    private SqliteContextStore(Path stateDirectory, Supplier<Embedder> embedder) {
        this.stateDirectory = stateDirectory;
        this.embedder = embedder;
    }

    /**
     * The store of that state folder; folder and file are made on first use.
     *
     * @param embedder asked once, with the first search by meaning
     */
    public static SqliteContextStore open(Path stateDirectory, Supplier<Embedder> embedder) {
        return new SqliteContextStore(stateDirectory, embedder);
    }

    @Override
    public long apply(Changes changes) {
        return inDatabase(database -> database.writer().apply(changes));
    }

    @Override
    public long revision() {
        return inDatabase(database -> database.reader().revision());
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return inDatabase(database -> database.reader().find(id));
    }

    @Override
    public List<Entry> list(EntryFilter filter) {
        return inDatabase(database -> database.reader().list(filter));
    }

    @Override
    public List<Hit> search(SearchRequest request) {
        return inDatabase(database -> database.search(request));
    }

    @Override
    public List<FileMark> files() {
        return inDatabase(database -> database.reader().files());
    }

    @Override
    public Run begin(String what, String fingerprint, String by, Instant at) {
        return inDatabase(database -> database.writer().begin(what, fingerprint, by, at));
    }

    @Override
    public Run finish(String run) {
        return inDatabase(database -> database.writer().finish(run));
    }

    @Override
    public List<Run> runs() {
        return inDatabase(database -> database.reader().runs());
    }

    @Override
    public List<RunStep> steps(String run) {
        return inDatabase(database -> database.reader().steps(run));
    }

    @Override
    public List<FileEdit> edits(String run) {
        return inDatabase(database -> database.reader().edits(run));
    }

    @Override
    public List<EntryId> undo(String run) {
        return inDatabase(database -> database.writer().undo(run));
    }

    /** Does at once what searches begin in the background: gives every entry its vector. */
    public void embedAll() {
        inDatabase(database -> {
            database.meaning().embedAll(database.meaning().embedder());
            return true;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        ContextDatabase database = open;
        open = null;
        if (database != null) {
            attempt(() -> {
                database.close();
                return true;
            });
        }
    }

    private <T> T inDatabase(Work<T> work) {
        return attempt(() -> work.in(database()));
    }

    private <T> T attempt(SharedSqlite.Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw DatusException.data(
                    "The context store " + FILE + " failed: " + e.getMessage() + ".",
                    "Check the free space and the permissions of " + stateDirectory + ".",
                    e);
        }
    }

    private synchronized ContextDatabase database() throws SQLException {
        if (closed) {
            throw DatusException.data("The context store is closed.", "Restart the kernel.");
        }
        ContextDatabase database = open;
        if (database == null) {
            database = ContextDatabase.open(StateFolder.create(stateDirectory).resolve(FILE), embedder);
            open = database;
        }
        return database;
    }

    /** What is done with the open database. */
    @FunctionalInterface
    private interface Work<T> {
        T in(ContextDatabase database) throws SQLException;
    }
}
