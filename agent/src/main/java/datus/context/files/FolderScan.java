package datus.context.files;

import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files of context folders. Hidden ones are left alone, and so are links, which may lead anywhere. */
record FolderScan(Path root, List<ContextFolder> folders) {

    static FolderScan of(Path root, ContextKinds kinds) {
        return new FolderScan(root, kinds.folders());
    }

    /** By path relative to the root, with slashes. */
    Map<String, FileStat> files() {
        Map<String, FileStat> files = new TreeMap<>();
        folders.forEach(folder -> look(root.resolve(folder.name()), folder.name(), folder.extensions(), files));
        return files;
    }

    /** What vanishes while it is looked at is not there. */
    private void look(Path file, String path, List<String> extensions, Map<String, FileStat> files) {
        try {
            FileStat stat = FileStat.of(file);
            if (stat.isFolder()) {
                list(file, path, extensions, files);
            } else if (stat.isFile() && extensions.stream().anyMatch(path::endsWith)) {
                files.put(path, stat);
            }
        } catch (NoSuchFileException vanished) {
            files.remove(path);
        } catch (IOException e) {
            throw DatusException.data("Cannot look at " + path + ".", "Check its permissions.", e);
        }
    }

    private void list(Path folder, String path, List<String> extensions, Map<String, FileStat> files)
            throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName());
                if (!name.startsWith(".")) {
                    look(each, path + "/" + name, extensions, files);
                }
            }
        }
    }
}
