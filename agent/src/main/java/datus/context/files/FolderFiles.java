package datus.context.files;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.AtomicFile;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of a workspace's context folders, each read as its folder's format has it. */
record FolderFiles(Path root, String datasource, ContextKinds kinds) {
    /** Grows when files are read in another way, so that all are read anew. */
    private static final String READING = "2";

    static FolderFiles of(Workspace workspace, ContextKinds kinds) {
        String datasource = workspace.config().firstDatasource().orElse("");
        return new FolderFiles(workspace.root().toAbsolutePath().normalize(), datasource, kinds);
    }

    /** As it is on disk; empty if it is not there. */
    Optional<String> text(String path) {
        return FileText.read(root, path);
    }

    /** Replaces it, or takes it away with the folders that it leaves empty. */
    void write(String path, Optional<String> text) {
        Path file = root.resolve(path);
        text.ifPresentOrElse(there -> AtomicFile.write(file, there), () -> delete(file));
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            for (Path folder = file.resolveSibling(""); !folder.equals(root); folder = folder.resolveSibling("")) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException stillUsed) {
            return;
        } catch (IOException e) {
            throw DatusException.data("Cannot delete " + file + ".", "Check the permissions of its folder.", e);
        }
    }

    /** Of its bytes and of what else decides how they are read. */
    String hash(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((READING + " " + datasource + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the file would say with that text. */
    List<Entry> read(String path, String text) {
        MergeConflict.check(path, text);
        ContextFile file = new ContextFile(path, FileText.of(text).text(), datasource, modified(path));
        return folder(path).read(file);
    }

    private Instant modified(String path) {
        try {
            return Files.getLastModifiedTime(root.resolve(path)).toInstant();
        } catch (IOException notThereYet) {
            return Instant.EPOCH;
        }
    }

    /**
     * The folder a file belongs to.
     *
     * @throws DatusException if the path is outside all of them
     */
    ContextFolder folder(String path) {
        boolean isSafe = root.resolve(path).normalize().startsWith(root) && !path.contains("..");
        return kinds.folderOf(path).filter(there -> isSafe).orElseThrow(() -> outside(path));
    }

    private DatusException outside(String path) {
        List<String> names =
                kinds.folders().stream().map(ContextFolder::name).sorted().toList();
        String typed = path.substring(0, Math.max(0, path.indexOf('/')));
        return DatusException.user(
                path + " is no file of the context.",
                NearestName.hint(typed, names, "Folders: " + String.join(", ", names) + "."));
    }
}
