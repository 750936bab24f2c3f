package datus.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** By what a file shows that it has changed. */
public record FileStamp(Path file, Instant changed, long size) {

    /** A file that is not there has a stamp too. */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(file, attributes.lastModifiedTime().toInstant(), attributes.size());
        } catch (IOException e) {
            return new FileStamp(file, Instant.EPOCH, -1);
        }
    }
}
