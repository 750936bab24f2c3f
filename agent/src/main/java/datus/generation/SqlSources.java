package datus.generation;

import datus.error.DatusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The SQL files that a person names: one, or all of a folder and below, in an order that does not change. */
record SqlSources(Path named) {
    private static final String EXTENSION = ".sql";

    /**
     * A file.
     *
     * @param place below the folder that was named, without extension and with slashes
     */
    record Source(String place, String text) {}

    List<Source> read() {
        if (!Files.exists(named)) {
            throw DatusException.user(
                    "There is no file or folder " + named + ".", "Name a .sql file, or a folder of them.");
        }
        try (Stream<Path> files = Files.walk(named)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .map(this::source)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw DatusException.data(
                    "The files of " + named + " cannot be read: " + e.getMessage() + ".",
                    "Check their permissions.",
                    e);
        }
    }

    private Source source(Path file) {
        Path place = Files.isDirectory(named) ? named.relativize(file) : file.getFileName();
        String path = place.toString().replace('\\', '/');
        try {
            return new Source(path.substring(0, path.length() - EXTENSION.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
