package datus.data.duckdb;

import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.source.AnsiDialect;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A DuckDB file, attached to the notebook's engine while something reads it and a moment longer, for even an idle
 * reader keeps every other process from writing it. A writer takes the file alone, and lets go at once.
 *
 * <p>Thread-safe: completion reads the catalogue while a cell runs.
 */
final class DuckDbFile implements EnginePlace {
    private static final Logger LOG = LoggerFactory.getLogger(DuckDbFile.class);
    private static final Duration LINGER = Duration.ofMillis(800);
    private static final Duration RETRY_FOR = Duration.ofSeconds(3);
    private static final Duration RETRY_EVERY = Duration.ofMillis(50);

    private final String name;
    private final Path path;
    private final NotebookEngine engine;
    private Mode mode = Mode.DETACHED;
    private int holders;
    private @Nullable ScheduledFuture<?> detaching;
    private @Nullable DuckDBConnection connection;

    private enum Mode {
        DETACHED,
        READING,
        WRITING
    }

    DuckDbFile(String name, Path path, NotebookEngine engine) {
        this.name = name;
        this.path = path;
        this.engine = engine;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }

    @Override
    public String searchPath() {
        return AnsiDialect.quoted(name) + ".main,memory.main";
    }

    @Override
    public Hold hold(boolean write, Control control) {
        long end = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            Optional<DatusException> locked = attempt(write);
            if (locked.isEmpty()) {
                return this::release;
            }
            control.check();
            if (System.nanoTime() > end) {
                throw locked.get();
            }
            pause();
        }
    }

    /** Takes hold of the file; if it is locked, says so. */
    private synchronized Optional<DatusException> attempt(boolean write) {
        if (detaching != null) {
            detaching.cancel(false);
            detaching = null;
        }
        if (mode == Mode.READING && write) {
            if (holders > 0) {
                return Optional.of(DatusException.data(
                        name + " is still being read by this notebook.", "Run the cell again in a moment."));
            }
            detach();
        }
        if (mode == Mode.DETACHED) {
            try {
                attach(write);
            } catch (SQLException e) {
                return Optional.of(refused(e));
            }
        }
        holders++;
        return Optional.empty();
    }

    private void attach(boolean write) throws SQLException {
        String access = write ? "" : " (READ_ONLY)";
        EngineQuery.run(
                connection(),
                "ATTACH '" + path.toString().replace("'", "''") + "' AS " + AnsiDialect.quoted(name) + access);
        mode = write ? Mode.WRITING : Mode.READING;
    }

    /** What another process holds may soon be free; what else is wrong stays so. */
    private DatusException refused(SQLException e) {
        DatusException fault = DuckDbFaults.file(name, path, e);
        if (!DuckDbFaults.isLocked(e)) {
            throw fault;
        }
        return fault;
    }

    private synchronized void release() {
        holders--;
        if (holders > 0) {
            return;
        }
        if (mode == Mode.WRITING) {
            detach();
        } else {
            detaching = engine.threads().clock().schedule(this::detachIfIdle, LINGER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void detachIfIdle() {
        if (holders == 0) {
            detach();
        }
    }

    private void detach() {
        if (mode == Mode.DETACHED) {
            return;
        }
        mode = Mode.DETACHED;
        try {
            EngineQuery.run(connection(), "DETACH " + AnsiDialect.quoted(name));
        } catch (SQLException e) {
            LOG.debug("{} did not detach", name, e);
        }
    }

    private DuckDBConnection connection() {
        DuckDBConnection open = connection;
        if (open == null) {
            open = engine.duplicate();
            connection = open;
        }
        return open;
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        }
    }

    @Override
    public synchronized void close() {
        detach();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection for {} did not close", name, e);
        }
    }
}
