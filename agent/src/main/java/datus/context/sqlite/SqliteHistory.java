package datus.context.sqlite;

import datus.context.History;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.error.DatusException;
import datus.workspace.StateFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history in a SQLite file that several processes share.
 *
 * <p>Opened on first use, since the first SQLite connection of a process takes about 150 ms; {@link #preload} does so in the
 * background. Any thread may call.
 */
public final class SqliteHistory implements History {
    private static final String FILE = "history.sqlite";

    private final Path stateDirectory;
    private @Nullable HistoryDatabase open;
    private boolean closed;

    private SqliteHistory(Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    /** The history of that state folder; folder and file are made on first use. */
    public static SqliteHistory open(Path stateDirectory) {
        return new SqliteHistory(stateDirectory);
    }

    /** Opens now what would else be opened on first use. */
    public void preload() {
        inDatabase(database -> true);
    }

    @Override
    public long append(Turn turn) {
        return inDatabase(database -> database.insert(turn));
    }

    @Override
    public List<Turn> find(TurnQuery query) {
        return inDatabase(database -> database.select(query));
    }

    @Override
    public synchronized void close() {
        closed = true;
        HistoryDatabase database = open;
        open = null;
        if (database != null) {
            database.close();
        }
    }

    private synchronized <T> T inDatabase(Work<T> work) {
        try {
            return work.in(database());
        } catch (SQLException e) {
            throw DatusException.data(
                    "The history " + FILE + " failed: " + e.getMessage() + ".",
                    "Check the free space and the permissions of " + stateDirectory + ".",
                    e);
        }
    }

    private HistoryDatabase database() throws SQLException {
        if (closed) {
            throw DatusException.data("The history is closed.", "Restart the kernel.");
        }
        HistoryDatabase database = open;
        if (database == null) {
            database = HistoryDatabase.open(StateFolder.create(stateDirectory).resolve(FILE));
            open = database;
        }
        return database;
    }

    /** What is done with the open database. */
    @FunctionalInterface
    private interface Work<T> {
        T in(HistoryDatabase database) throws SQLException;
    }
}
