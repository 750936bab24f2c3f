package datus.magics;

import datus.kernel.Completion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes the name of a data file, in a string of SQL or behind {@code @file}. */
record FileNames(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(FileNames.class);
    private static final int LIMIT = 200;
    private static final Set<String> KINDS =
            Set.of("csv", "tsv", "txt", "parquet", "json", "jsonl", "ndjson", "xlsx", "gz", "zst");

    Completion complete(CursorPlace place, int cursor) {
        String token = place.token().orElseThrow().text();
        int typed = cursor - place.token().orElseThrow().start();
        return complete(token.substring(1, Math.max(1, typed)), cursor);
    }

    /** Completes the last part of a path; {@code typed} is the path up to the cursor. */
    Completion complete(String typed, int cursor) {
        int folderEnd = typed.lastIndexOf('/') + 1;
        String name = typed.substring(folderEnd);
        return new Completion(cursor - name.length(), cursor, items(typed.substring(0, folderEnd), name));
    }

    private List<Completion.Item> items(String folder, String prefix) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> fits(file, prefix))
                    .sorted()
                    .limit(LIMIT)
                    .map(FileNames::item)
                    .toList();
        } catch (IOException | InvalidPathException e) {
            LOG.debug("No files to offer in {}", folder, e);
            return List.of();
        }
    }

    private static boolean fits(Path file, String prefix) {
        String name = String.valueOf(file.getFileName());
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(prefix) && !name.startsWith(".") && (KINDS.contains(kind) || Files.isDirectory(file));
    }

    private static Completion.Item item(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Completion.Item(Files.isDirectory(file) ? name + "/" : name, "file", "");
    }
}
