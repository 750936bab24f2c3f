package datus.context.sqlite;

import datus.error.DatusException;
import datus.workspace.StateFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A file of the state folder that is opened on first use, since the first SQLite connection of a process takes about 150 ms, and used
 * by one thread at a time. Any thread may call.
 *
 * @param <D> what the open file is
 */
final class SharedFile<D extends SharedFile.Opened> implements AutoCloseable {
    private final Path stateDirectory;
    private final String name;
    private final String noun;
    private final Opening<D> opening;
    private @Nullable D open;
    private boolean closed;

    /**
     * @param name of the file; it and the folder are made on first use
     * @param noun what the file is to people, as in "history"
     */
    SharedFile(Path stateDirectory, String name, String noun, Opening<D> opening) {
        this.stateDirectory = stateDirectory;
        this.name = name;
        this.noun = noun;
        this.opening = opening;
    }

    /** An open file. */
    interface Opened extends AutoCloseable {
        @Override
        void close();
    }

    /** Opens a file. */
    @FunctionalInterface
    interface Opening<D> {
        D open(Path file) throws SQLException;
    }

    /** What is done with an open file. */
    @FunctionalInterface
    interface Work<D, T> {
        T in(D open) throws SQLException;
    }

    synchronized <T> T use(Work<D, T> work) {
        try {
            return work.in(opened());
        } catch (SQLException e) {
            throw DatusException.data(
                    "The " + noun + " " + name + " failed: " + e.getMessage() + ".",
                    "Check the free space and the permissions of " + stateDirectory + ".",
                    e);
        }
    }

    private D opened() throws SQLException {
        if (closed) {
            throw DatusException.data("The " + noun + " is closed.", "Restart the kernel.");
        }
        D now = open;
        if (now == null) {
            now = opening.open(StateFolder.create(stateDirectory).resolve(name));
            open = now;
        }
        return now;
    }

    @Override
    public synchronized void close() {
        closed = true;
        D last = open;
        open = null;
        if (last != null) {
            last.close();
        }
    }
}
