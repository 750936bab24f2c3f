package datus.terminal;

import datus.workspace.Secrets;
import datus.workspace.StateFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;
import org.slf4j.LoggerFactory;

/** What was typed before, kept in a file that only its owner may read. A cell that spells out a secret is not kept. */
final class TypedHistory extends DefaultHistory {

    /** The file in a workspace's state folder, made if it is not there. */
    static Path file(Path state) {
        Path file = StateFolder.create(state).resolve("terminal-history");
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException before) {
            return file;
        } catch (IOException e) {
            LoggerFactory.getLogger(TypedHistory.class).warn("What is typed will not be kept in {}", file, e);
        }
        return file;
    }

    @Override
    public void add(Instant time, String cell) {
        if (Secrets.redacted(cell).equals(cell)) {
            super.add(time, cell);
        }
    }
}
