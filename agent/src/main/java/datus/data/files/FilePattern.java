package datus.data.files;

import datus.error.DatusException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which data files a path means: a file, all in a folder, or those that a pattern with {@code *} matches. */
record FilePattern(Path root, String pattern) {
    private static final List<String> KNOWN =
            List.of(".csv", ".tsv", ".csv.gz", ".parquet", ".json", ".jsonl", ".ndjson", ".xlsx");
    private static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 8;

    /** In order of their paths. */
    List<Path> files() {
        Path path = root.resolve(pattern.contains("*") ? "." : pattern).normalize();
        try {
            if (Files.isRegularFile(path)) {
                return List.of(path);
            }
            return pattern.contains("*") ? matching() : inside(path);
        } catch (IOException e) {
            throw DatusException.data("There is no file or folder " + path + ".", "Check path in datus.yaml.", e);
        }
    }

    private List<Path> matching() throws IOException {
        Path whole = root.resolve(pattern).toAbsolutePath().normalize();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + whole);
        String before = whole.toString().substring(0, whole.toString().indexOf('*'));
        Path start = Path.of(before.substring(0, before.lastIndexOf(File.separatorChar) + 1));
        try (Stream<Path> tree = Files.walk(start, DEEPEST)) {
            return data(tree.filter(matcher::matches));
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return data(entries);
        }
    }

    private static List<Path> data(Stream<Path> files) {
        return files.filter(FilePattern::isData).sorted().limit(MOST_FILES).toList();
    }

    static boolean isData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return KNOWN.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }
}
