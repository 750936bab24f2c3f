package datus.data.worker;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statement that is running in a worker now, so that it can be stopped. Thread-safe. */
final class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private @Nullable Statement statement;
    private boolean cancelled;

    /** A new task begins. */
    synchronized void begin() {
        statement = null;
        cancelled = false;
    }

    synchronized void end() {
        statement = null;
    }

    /** From now on this is the statement to stop. */
    synchronized <S extends Statement> S watch(S next) throws SQLException {
        statement = next;
        if (cancelled) {
            next.close();
            throw new SQLException("INTERRUPT Error: Interrupted!");
        }
        return next;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        Statement running = requested();
        try {
            if (running != null) {
                running.cancel();
            }
        } catch (SQLException e) {
            LOG.debug("Cancelling failed", e);
        }
    }

    private synchronized @Nullable Statement requested() {
        cancelled = true;
        return statement;
    }
}
