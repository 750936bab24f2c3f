package datus.data.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks on while a file is written and stops the statement that writes it when it has grown too large. */
final class SizeWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SizeWatch.class);
    private static final long LOOK_EVERY_MS = 50;

    private final Path file;
    private final long bytes;
    private final Statement writing;
    private final ScheduledFuture<?> looking;
    private boolean tooLarge;
    private boolean closed;

    SizeWatch(ScheduledExecutorService clock, Path file, long bytes, Statement writing) {
        this.file = file;
        this.bytes = bytes;
        this.writing = writing;
        this.looking = clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether it is, or was: DuckDB takes away what it has been stopped to write. */
    synchronized boolean isTooLarge() {
        try {
            tooLarge |= Files.exists(file) && Files.size(file) > bytes;
        } catch (IOException e) {
            LOG.debug("Could not see how large {} is", file, e);
        }
        return tooLarge;
    }

    private synchronized void look() {
        try {
            if (!closed && isTooLarge()) {
                writing.cancel();
            }
        } catch (SQLException e) {
            LOG.debug("The writing of {} did not stop", file, e);
        }
    }

    /** After this it stops nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        looking.cancel(false);
    }
}
