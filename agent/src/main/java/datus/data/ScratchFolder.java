package datus.data;

import datus.workspace.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder to which one notebook's DuckDB spills. It goes on close; what killed processes left behind goes with the next one. */
public final class ScratchFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private final Path path;

    public ScratchFolder(Path state) {
        Path parent = StateFolder.create(state).resolve("tmp");
        try {
            Files.createDirectories(parent);
            sweep(parent);
            String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
            path = Files.createDirectory(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for temporary files in " + state, e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(ScratchFolder::isAbandoned).forEach(ScratchFolder::delete);
        }
    }

    /** Whether the process that the folder is named after has ended. */
    private static boolean isAbandoned(Path folder) {
        String owner = folder.getFileName().toString().split("-", 2)[0];
        return owner.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(owner))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Deletes a folder with all there is in it, as far as that can be done. */
    public static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Temporary files stay in {}", folder, e);
        }
    }
}
