package datus.workspace;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes the folder of the machine's own files on demand: private, and ignored by git without touching the repository's own rules. */
public final class StateFolder {
    private StateFolder() {}

    /** The folder, created if it is not there; any thread and any number of processes may call. */
    public static Path create(Path state) {
        try {
            if (!Files.isDirectory(state)) {
                Files.createDirectories(state);
                restrict(state);
            }
            Path ignore = state.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                AtomicFile.write(ignore, "*\n");
            }
            return state;
        } catch (IOException e) {
            throw DatusException.data(
                    "Cannot create the folder " + state + ".", "Check the permissions of its parent folder.", e);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
