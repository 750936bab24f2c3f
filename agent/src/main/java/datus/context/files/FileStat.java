package datus.context.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what a file shows, without being read, that it may have changed.
 *
 * @param key tells a file from another of the same name; null where the file system has none
 * @param changed when its bytes or its attributes last changed; the time of its bytes where the file system tells no other
 */
record FileStat(
        boolean isFolder, boolean isFile, long size, FileTime modified, @Nullable Object key, FileTime changed) {
    private static final String BASIC = "isDirectory,isRegularFile,size,lastModifiedTime,fileKey";

    /** Coarser than the clock of any file system. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** One question to the system answers all. */
    static FileStat of(Path file) throws IOException {
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> shown =
                Files.readAttributes(file, isUnix ? "unix:ctime," + BASIC : BASIC, LinkOption.NOFOLLOW_LINKS);
        FileTime modified = (FileTime) Objects.requireNonNull(shown.get("lastModifiedTime"));
        return new FileStat(
                Boolean.TRUE.equals(shown.get("isDirectory")),
                Boolean.TRUE.equals(shown.get("isRegularFile")),
                (Long) Objects.requireNonNull(shown.get("size")),
                modified,
                shown.get("fileKey"),
                (FileTime) shown.getOrDefault("ctime", modified));
    }

    /** Whether a later change must show: within a tick of its clock a file may change twice and look the same. */
    boolean isSettled(Instant now) {
        return changed.toInstant().plus(TICK).isBefore(now);
    }
}
