package datus.workspace;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces a file as a whole: a reader, a crash or a full disk meets the old content or the new one, never a part.
 *
 * <p>The content goes to a hidden file beside the target, is synced, and renamed over it; then the folder is synced, so that
 * once a call returns a power loss does not undo it. Permissions are kept, and a symbolic link stays a link.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content to the file it is given, which does not exist yet. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path target, byte[] bytes) {
        write(target, file -> Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Writes what {@code content} writes; if it throws, the target is as it was.
     *
     * @throws DatusException if the file cannot be written
     */
    public static void write(Path target, Content content) {
        try {
            replace(target, content);
        } catch (IOException e) {
            throw DatusException.data(
                    "Cannot write " + target.getFileName() + ": " + reason(e) + ".",
                    "What was there before is unchanged. Check the folder's permissions and the free space.",
                    e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(real.toString(), null, "it is read-only");
        }
        Path folder = Files.createDirectories(real.resolveSibling("").toAbsolutePath());
        Path temporary = folder.resolve("." + real.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            content.writeTo(temporary);
            sync(temporary, StandardOpenOption.WRITE);
            keepPermissions(real, temporary);
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void sync(Path file, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(file, mode)) {
            channel.force(true);
        }
    }

    /** Windows opens no folder as a file; there the rename is as durable as the file system makes it. */
    private static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        String said = e.getMessage();
        return e instanceof FileSystemException || said == null
                ? e.getClass().getSimpleName().replace("Exception", "")
                : said;
    }
}
