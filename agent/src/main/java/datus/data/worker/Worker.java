package datus.data.worker;

import datus.data.guard.DuckDbGuard;
import datus.data.guard.Guard;
import datus.data.guard.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges and runs statements, one after the other, on one thread. The file they ran on stays open a moment longer, for the next may want it; not
 * for more than a second, for even an idle reader keeps every other process from writing it.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LINGER_MS = 800;
    private static final Duration RETRY_FOR = Duration.ofSeconds(3);
    private static final Duration RETRY_EVERY = Duration.ofMillis(50);

    private final Channel channel;
    private final WorkerLimits limits;
    private final Path home;
    private final Running running = new Running();
    private final ScheduledExecutorService statements = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private @Nullable LockedDuckDb open;
    private @Nullable ScheduledFuture<?> closing;

    Worker(Channel channel, WorkerLimits limits, Path home) {
        this.channel = channel;
        this.limits = limits;
        this.home = home;
    }

    /** Loads, beside the caller, what a first statement would wait for. */
    void warm() {
        statements.execute(Worker::load);
    }

    private static void load() {
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
        } catch (SQLException e) {
            LOG.warn("DuckDB does not start", e);
        }
    }

    void start(Message.Run run) {
        running.begin();
        statements.execute(() -> {
            try {
                answer(run);
            } catch (IOException e) {
                LOG.debug("Nobody listens any more", e);
            }
        });
    }

    void cancel() {
        clock.execute(running::cancel);
    }

    private void answer(Message.Run run) throws IOException {
        String text = "";
        try {
            LockedDuckDb engine = engine(run);
            long start = System.nanoTime();
            Verdict verdict = engine.guard().judge(run.sql());
            double milliseconds = (System.nanoTime() - start) / 1e6;
            channel.send(judged(verdict, milliseconds));
            if (!(verdict instanceof Verdict.Allowed allowed)) {
                return;
            }
            ResultFile file = new ResultFile(running, clock, engine, run, allowed.sql());
            text = file.text();
            channel.send(file.write());
        } catch (SQLException e) {
            channel.send(failed(e, text));
        } catch (RuntimeException e) {
            LOG.warn("A statement of an agent could not be judged or run", e);
            channel.send(new Message.Failed(String.valueOf(e), run.sql(), true));
        } finally {
            running.end();
            closeSoon();
        }
    }

    private static Message judged(Verdict verdict, double milliseconds) {
        if (verdict instanceof Verdict.Unfit unfit) {
            return new Message.Unfit(unfit.engine(), unfit.ran(), milliseconds);
        }
        return new Message.Judged(verdict instanceof Verdict.Denied denied ? denied.reason() : "", milliseconds);
    }

    private static Message.Failed failed(SQLException e, String text) {
        String said = String.valueOf(e.getMessage());
        return new Message.Failed(said, text, said.startsWith("Out of Memory") || said.startsWith("FATAL"));
    }

    private LockedDuckDb engine(Message.Run run) throws SQLException {
        if (closing != null) {
            closing.cancel(false);
        }
        LockedDuckDb known = open;
        if (known != null && known.place().equals(run.place())) {
            return known;
        }
        close();
        LockedDuckDb fresh = opened(run.place());
        open = fresh;
        return fresh;
    }

    /** What another process holds may soon be free. */
    private LockedDuckDb opened(Place place) throws SQLException {
        long end = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            try {
                return LockedDuckDb.open(place, limits, home, WorkerFolder.results(home), Worker::guard);
            } catch (SQLException e) {
                boolean locked = String.valueOf(e.getMessage()).contains("Could not set lock");
                if (!locked || running.isCancelled() || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_EVERY.toNanos());
            }
        }
    }

    private static Guard guard(DuckDBConnection connection, Place place) throws SQLException {
        List<Path> folders = place.folders().stream().map(Path::of).toList();
        return new DuckDbGuard(connection, place.scope(), folders);
    }

    private void closeSoon() {
        closing = statements.schedule(this::close, LINGER_MS, TimeUnit.MILLISECONDS);
    }

    private void close() {
        LockedDuckDb known = open;
        open = null;
        try {
            if (known != null) {
                known.close();
            }
        } catch (SQLException e) {
            LOG.debug("A file did not close", e);
        }
    }
}
