package datus.context.files;

import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files of all context folders. Hidden ones are left alone, and so are links, which may lead anywhere. */
record FolderScan(Path root, ContextKinds kinds) {

    /** By path relative to the root, with slashes. */
    Map<String, FileStat> files() {
        Map<String, FileStat> files = new TreeMap<>();
        kinds.folders().forEach(folder -> walk(folder, files));
        return files;
    }

    private void walk(ContextFolder folder, Map<String, FileStat> files) {
        Path start = root.resolve(folder.name());
        try {
            if (Files.isDirectory(start)) {
                Files.walkFileTree(start, new Visitor(folder, files));
            }
        } catch (IOException e) {
            throw DatusException.data("Cannot list " + start + ".", "Check its permissions.", e);
        }
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** What vanishes while it is looked at is not there. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final ContextFolder folder;
        private final Map<String, FileStat> files;

        Visitor(ContextFolder folder, Map<String, FileStat> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile()
                    && !isHidden(file)
                    && folder.extensions().stream().anyMatch(path::endsWith)) {
                try {
                    files.put(path, FileStat.of(file, attributes));
                } catch (IOException vanished) {
                    files.remove(path);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
