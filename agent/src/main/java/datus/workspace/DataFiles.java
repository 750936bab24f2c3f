package datus.workspace;

import datus.error.DatusException;
import datus.workspace.Discovery.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Databases and data files in a folder and not far below it. A database is known by its first bytes, whatever its name ends in. */
record DataFiles(Path root) {
    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 5_000;
    private static final Set<String> DATABASES = Set.of("duckdb", "ddb", "db", "sqlite", "sqlite3", "db3");
    private static final Set<String> TABLES = Set.of("csv", "parquet");
    private static final Set<String> NOT_DATA = Set.of("node_modules", "target", "build", "venv", "dist");

    List<Found> find() {
        List<Found> databases = new ArrayList<>();
        Map<Path, Integer> folders = new TreeMap<>();
        for (Path file : files()) {
            String ending = ending(file);
            if (DATABASES.contains(ending)) {
                database(file).forEach(databases::add);
            } else if (TABLES.contains(ending)) {
                folders.merge(file.resolveSibling("").normalize(), 1, Integer::sum);
            }
        }
        folders.forEach((folder, count) -> databases.add(tables(folder, count)));
        return databases;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !isHidden(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        files.add(file);
                    }
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DatusException.data("Cannot list " + root + ".", "Check its permissions.", e);
        }
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || NOT_DATA.contains(name);
    }

    private List<Found> database(Path file) {
        String head = head(file);
        String type = head.startsWith("SQLite format 3") ? "sqlite" : head.startsWith("DUCK", 8) ? "duckdb" : "";
        if (type.isEmpty()) {
            return List.of();
        }
        String path = RelativePath.of(root, file);
        String name = String.valueOf(file.getFileName());
        return List.of(new Found(
                new DatasourceConfig(name.substring(0, name.lastIndexOf('.')), type, Map.of("path", path)),
                path,
                List.of()));
    }

    private Found tables(Path folder, int count) {
        String path = RelativePath.of(root, folder);
        String name = folder.equals(root) ? "files" : String.valueOf(folder.getFileName());
        return new Found(
                new DatasourceConfig(name, "files", Map.of("path", path.isEmpty() ? "." : path)),
                count + (count == 1 ? " data file in " : " data files in ") + (path.isEmpty() ? "this folder" : path),
                List.of());
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
