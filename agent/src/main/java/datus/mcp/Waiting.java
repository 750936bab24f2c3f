package datus.mcp;

import datus.data.Control;
import datus.error.DatusException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a server, until the person stops it or its time is over. */
record Waiting(String server, Control control) {

    /**
     * What comes of it; it is cancelled when it is not waited for any longer.
     *
     * @throws DatusException if it fails or takes too long
     */
    <T> T on(CompletableFuture<T> future, Duration most) {
        Duration left =
                control.remaining().filter(until -> until.compareTo(most) < 0).orElse(most);
        Control.Registration stopping = control.onCancel(() -> future.cancel(true));
        try {
            return future.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            control.check();
            throw Failures.of(server, e.getCause());
        } catch (CancellationException | TimeoutException e) {
            control.check();
            throw Failures.of(server, new TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        } finally {
            stopping.close();
            future.cancel(true);
        }
    }
}
