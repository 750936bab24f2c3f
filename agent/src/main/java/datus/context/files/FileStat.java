package datus.context.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a file shows, without being read, that it may have changed.
 *
 * @param key tells a file from another of the same name; null where the file system has none
 * @param changed when its bytes or its attributes last changed; the time of its bytes where the file system tells no other
 */
record FileStat(long size, FileTime modified, @Nullable Object key, FileTime changed) {
    /** Coarser than the clock of any file system. */
    private static final Duration TICK = Duration.ofSeconds(2);

    static FileStat of(Path file, BasicFileAttributes basic) throws IOException {
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileTime changed = isUnix ? (FileTime) Files.getAttribute(file, "unix:ctime") : basic.lastModifiedTime();
        return new FileStat(basic.size(), basic.lastModifiedTime(), basic.fileKey(), changed);
    }

    /** Whether a later change must show: within a tick of its clock a file may change twice and look the same. */
    boolean isSettled(Instant now) {
        return changed.toInstant().plus(TICK).isBefore(now);
    }
}
