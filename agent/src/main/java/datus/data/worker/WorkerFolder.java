package datus.data.worker;

import datus.data.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The folder of one worker: its working directory, empty but for what it spills, and beside it the folder for results. It goes with the worker.
 *
 * @param path where it is, absolute
 */
record WorkerFolder(Path path) implements AutoCloseable {

    static WorkerFolder create(Path parent) throws IOException {
        WorkerFolder folder = new WorkerFolder(Files.createDirectory(parent.resolve("worker-" + UUID.randomUUID())));
        Files.createDirectory(folder.home());
        Files.createDirectory(results(folder.home()));
        return folder;
    }

    Path home() {
        return path.resolve("home");
    }

    /** What the process says that is no message. */
    Path log() {
        return path.resolve("log");
    }

    /** Where a worker with that working directory leaves its results, each in a folder of its own. */
    static Path results(Path home) {
        return home.resolveSibling("results");
    }

    Path newResult() throws IOException {
        return Files.createDirectory(results(home()).resolve(UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        ScratchFolder.delete(path);
    }
}
