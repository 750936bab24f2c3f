package datus.context.sqlite;

import datus.context.Embedder;
import datus.context.search.Quantized;
import datus.context.sqlite.VectorTable.Lacking;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries the vectors they lack, in the background and one process at a time. Nothing of the model is touched before the first
 * search. Any thread may call.
 */
final class Meaning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);
    /** A tenth of a second, so that closing does not take long. */
    private static final int BATCH = 32;

    private final Supplier<Embedder> supplier;
    private final MeaningReader reader;
    private final ContextWriter writer;
    private final Path lockFile;
    private final ModelStart start = new ModelStart();
    private @Nullable Embedder asked;
    private @Nullable Thread worker;
    private boolean warned;
    private boolean claimed;
    private volatile boolean closed;

    Meaning(Supplier<Embedder> supplier, MeaningReader reader, ContextWriter writer, Path lockFile) {
        this.supplier = supplier;
        this.reader = reader;
        this.writer = writer;
        this.lockFile = lockFile;
    }

    synchronized Embedder embedder() {
        Embedder embedder = asked;
        if (embedder == null) {
            embedder = supplier.get();
            asked = embedder;
        }
        return embedder;
    }

    /** Whether the model can be asked now or soon; loading goes on in the background if not. */
    boolean soonReady() {
        return start.soonReady(embedder());
    }

    /** Says once that the model does not run, as it may be with each search. */
    synchronized void missed(DatusException why) {
        if (warned) {
            LOG.debug("Searched by words only: {}", why.getMessage());
        } else {
            LOG.warn("Searched by words only: {}", why.getMessage());
        }
        warned = true;
    }

    /** Begins to embed what has no vector yet, unless that is going on. */
    synchronized void start() {
        if (!closed && (worker == null || !worker.isAlive())) {
            Embedder embedder = embedder();
            worker = new Thread(() -> embedAlone(embedder), "datus-embedding");
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void embedAlone(Embedder embedder) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                embedAll(embedder);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Another store of this process is embedding.");
        } catch (IOException | SQLException | DatusException e) {
            LOG.warn("Entries are found by their words only: {}", e.getMessage());
        }
    }

    /** Embeds what has no vector yet, on this thread. */
    void embedAll(Embedder embedder) throws SQLException {
        if (!writer.claim(embedder.model(), embedder.dimension(), firstClaim())) {
            return;
        }
        long after = 0;
        List<Lacking> batch = reader.lacking(embedder, after, BATCH);
        while (!closed && !batch.isEmpty() && writer.keep(embedder.model(), vectors(embedder, batch))) {
            after = batch.get(batch.size() - 1).row();
            batch = reader.lacking(embedder, after, BATCH);
        }
        if (after > 0) {
            writer.purge();
        }
    }

    /**
     * The process that comes last decides on the model of the store. One that came before it must not change it back, or both would embed
     * everything again and again.
     */
    private synchronized boolean firstClaim() {
        boolean first = !claimed;
        claimed = true;
        return first;
    }

    private static Map<String, Quantized> vectors(Embedder embedder, List<Lacking> batch) {
        Map<String, String> texts = new LinkedHashMap<>();
        batch.forEach(each -> texts.put(each.meaning(), each.text()));
        List<float[]> embedded = embedder.embed(List.copyOf(texts.values()));
        Map<String, Quantized> vectors = new LinkedHashMap<>();
        for (String meaning : texts.keySet()) {
            vectors.put(meaning, Quantized.of(embedded.get(vectors.size())));
        }
        return vectors;
    }

    /** Waits for the batch at hand. */
    @Override
    public void close() {
        closed = true;
        Thread running;
        synchronized (this) {
            running = worker;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
