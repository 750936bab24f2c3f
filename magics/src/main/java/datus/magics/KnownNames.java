package datus.magics;

import datus.data.Datasource;
import datus.data.Dialect;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.workspace.DatasourceConfig;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names that the editor offers. Tables are looked up on a thread of its own: whoever asks waits {@value #PATIENCE} ms for
 * it, then gets what was known before. Any thread may call.
 */
final class KnownNames implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownNames.class);
    private static final int PATIENCE = 400;

    private final NotebookSession session;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(KnownNames::daemon);
    private volatile Optional<Seen> seen = Optional.empty();
    private @Nullable Future<?> lookup;

    KnownNames(NotebookSession session) {
        this.session = session;
    }

    /** The current datasource, as it was seen last. */
    private record Seen(Dialect dialect, List<TableInfo> tables) {}

    List<String> datasources() {
        return session.data().datasources().configured().stream()
                .map(DatasourceConfig::name)
                .toList();
    }

    /** What SQL can name now, or could a moment ago. */
    Names now() {
        try {
            started().get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The datasource is slow; the names are those known before");
        } catch (ExecutionException e) {
            LOG.debug("The datasource told no names", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Optional<Seen> last = seen;
        return Names.of(
                last.map(Seen::dialect),
                last.map(Seen::tables).orElse(List.of()),
                session.data().results().list());
    }

    /** One look-up at a time: while a slow one runs, nobody starts another. */
    private synchronized Future<?> started() {
        Future<?> running = lookup;
        if (running == null || running.isDone()) {
            running = thread.submit(this::look);
            lookup = running;
        }
        return running;
    }

    private void look() {
        Datasource current = session.data().datasources().current();
        seen = Optional.of(new Seen(current.dialect(), current.catalog().tables(Scope.all(current.name()))));
    }

    private static Thread daemon(Runnable task) {
        Thread made = new Thread(task, "datus-names");
        made.setDaemon(true);
        return made;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
