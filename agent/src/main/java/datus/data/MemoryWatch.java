package datus.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks on while a table is made and stops that when the engine's tables have grown too much. Statements that end at once
 * never meet it.
 */
final class MemoryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final long FIRST_LOOK_MS = 100;
    private static final long LOOK_EVERY_MS = 50;

    /** What ends sooner has had no time to grow too large. */
    private static final long HARMLESS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final String USED = "SELECT sum(memory_usage_bytes + temporary_storage_bytes) FROM duckdb_memory()"
            + " WHERE tag IN ('IN_MEMORY_TABLE', 'OVERFLOW_STRINGS')";

    private final Connection monitor;
    private final Statement watched;
    private final long most;
    private final long started = System.nanoTime();
    private final ScheduledFuture<?> looking;
    private volatile boolean tripped;

    MemoryWatch(NotebookEngine engine, Statement watched, long bytes) throws SQLException {
        this.monitor = engine.monitor();
        this.watched = watched;
        this.most = used() + bytes;
        this.looking = engine.threads()
                .clock()
                .scheduleWithFixedDelay(this::look, FIRST_LOOK_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether it has stopped the statement. */
    boolean tripped() {
        return tripped;
    }

    /** Whether what is made, in the end, is too large; a statement may have ended before the first look. */
    boolean isTooLarge() throws SQLException {
        return tripped || (System.nanoTime() - started > HARMLESS_NANOS && used() > most);
    }

    private void look() {
        try {
            if (used() > most) {
                tripped = true;
                watched.cancel();
            }
        } catch (SQLException e) {
            LOG.debug("Could not see how much memory is used", e);
        }
    }

    private long used() throws SQLException {
        try (Statement statement = monitor.createStatement();
                ResultSet rows = statement.executeQuery(USED)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
