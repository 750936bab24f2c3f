package datus.data;

import datus.error.DatusException;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the statement that is running now, whichever that is. Thread-safe. */
public final class Interrupt {
    private static final Logger LOG = LoggerFactory.getLogger(Interrupt.class);

    private volatile boolean requested;
    private volatile @Nullable Statement running;

    /** From now on this is the statement to stop. */
    public <S extends Statement> S watch(S statement) {
        running = statement;
        check();
        return statement;
    }

    /** Ends work that was asked to stop; loops over rows call it. */
    public void check() {
        if (requested) {
            throw DatusException.user("Stopped.", "");
        }
    }

    boolean isRequested() {
        return requested;
    }

    /** Asks the running statement to stop; may be held up by an engine that does not listen. */
    void request() {
        requested = true;
        Statement statement = running;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            LOG.debug("Cancelling failed", e);
        }
    }
}
