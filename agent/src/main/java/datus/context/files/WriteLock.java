package datus.context.files;

import datus.error.DatusException;
import datus.workspace.StateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time change files and rows together. It is held for as long as that takes, and let go by the system if the
 * process dies. Looks that find nothing to take in keep only the threads of their own process apart.
 */
final class WriteLock {
    private static final String FILE = "context.lock";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private final Path state;
    private final ReentrantLock threads = new ReentrantLock();
    private boolean held;

    WriteLock(Path state) {
        this.state = state;
    }

    /** Does the work while no other thread of this process does any. */
    <T> T inProcess(Supplier<T> work) {
        threads.lock();
        try {
            return work.get();
        } finally {
            threads.unlock();
        }
    }

    /** Does the work while no other process does any; within such work it may be called again. */
    <T> T hold(Supplier<T> work) {
        return inProcess(() -> held ? work.get() : alone(work));
    }

    private <T> T alone(Supplier<T> work) {
        Path file = StateFolder.create(state).resolve(FILE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            held = lock.isValid();
            return work.get();
        } catch (IOException e) {
            throw DatusException.data("Cannot lock " + file + ".", "Check the folder's permissions.", e);
        } finally {
            held = false;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            FileLock lock = attempt(channel);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw DatusException.data(
                "Another process has been changing the context for " + LONGEST.toSeconds() + " seconds.",
                "Try again once it is done.");
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherOfThisProcess) {
            return null;
        }
    }
}
