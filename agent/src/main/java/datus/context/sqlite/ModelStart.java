package datus.context.sqlite;

import datus.context.Embedder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Loads the model of meaning in the background, since the person who searches first should not wait a second for it. Any thread may call. */
final class ModelStart {
    /** Longer than that a search by words does not wait for one by meaning. */
    private static final long PATIENCE_MILLIS = 300;

    private @Nullable CompletableFuture<@Nullable Void> loading;

    /** Begins to load with the first call; true if the model is there in time, or failed, as it then says when asked. */
    boolean soonReady(Embedder embedder) {
        try {
            loading(embedder).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<@Nullable Void> loading(Embedder embedder) {
        CompletableFuture<@Nullable Void> known = loading;
        if (known == null) {
            known = CompletableFuture.runAsync(() -> embedder.embed(List.of("first")), ModelStart::inBackground);
            loading = known;
        }
        return known;
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "datus-model-start");
        thread.setDaemon(true);
        thread.start();
    }
}
