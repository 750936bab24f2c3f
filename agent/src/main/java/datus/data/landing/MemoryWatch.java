package datus.data.landing;

import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks on while a table is made and stops that when the engine's tables have grown too much. Its first look, after some
 * milliseconds, is what growth is counted from: statements that end before it never meet it.
 */
final class MemoryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final long FIRST_LOOK_MS = 5;
    private static final long LOOK_EVERY_MS = 50;
    private static final String USED = "SELECT sum(memory_usage_bytes + temporary_storage_bytes) FROM duckdb_memory()"
            + " WHERE tag IN ('IN_MEMORY_TABLE', 'OVERFLOW_STRINGS')";

    private final Connection monitor;
    private final Statement watched;
    private final long bytes;
    private final ScheduledFuture<?> looking;
    private volatile long most = Long.MAX_VALUE;
    private volatile boolean tripped;

    MemoryWatch(NotebookEngine engine, Statement watched, long bytes) {
        this.monitor = engine.monitor();
        this.watched = watched;
        this.bytes = bytes;
        this.looking = engine.threads()
                .clock()
                .scheduleWithFixedDelay(this::look, FIRST_LOOK_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether it has stopped the statement. */
    boolean tripped() {
        return tripped;
    }

    /** Whether what was made is too large after all; a statement may end between two looks. */
    boolean isTooLarge() throws SQLException {
        return tripped || (most < Long.MAX_VALUE && used() > most);
    }

    private void look() {
        try {
            long used = used();
            if (most == Long.MAX_VALUE) {
                most = used + bytes;
            } else if (used > most) {
                tripped = true;
                watched.cancel();
            }
        } catch (SQLException e) {
            LOG.debug("Could not see how much memory is used", e);
        }
    }

    private long used() throws SQLException {
        return EngineQuery.rows(monitor, USED, row -> row.getLong(1)).get(0);
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
