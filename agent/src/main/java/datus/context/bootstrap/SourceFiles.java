package datus.context.bootstrap;

import datus.error.DatusException;
import datus.workspace.RelativePath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a source reads: one, or all of a folder with some extension. */
public final class SourceFiles {
    private static final Set<String> PASSED_OVER = Set.of("node_modules", "dbt_packages", "dbt_modules", "__pycache__");

    private SourceFiles() {}

    /**
     * Those at the location, by path; hidden folders and installed packages are passed over.
     *
     * @param extensions with the dot
     * @throws DatusException if nothing is there
     */
    public static List<Path> at(Path location, String... extensions) {
        if (Files.isRegularFile(location)) {
            return List.of(location);
        }
        if (!Files.isDirectory(location)) {
            throw DatusException.data("There is no file or folder " + location + ".", "Check the path.");
        }
        try (Stream<Path> files = Files.walk(location)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isWanted(location.relativize(file), List.of(extensions)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DatusException.data("Cannot list " + location + ".", "Check its permissions.", e);
        }
    }

    private static boolean isWanted(Path file, List<String> extensions) {
        for (Path part : file) {
            if (part.toString().startsWith(".") || PASSED_OVER.contains(part.toString())) {
                return false;
            }
        }
        return extensions.stream().anyMatch(file.toString()::endsWith);
    }

    /** A file's text, without the mark that some programs put before it. */
    public static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw DatusException.data(file + " is not UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + file + ".", "Check its permissions.", e);
        }
    }

    /** Where a file lies below the location, with slashes; its name if it is the location. */
    public static String relative(Path location, Path file) {
        return location.equals(file) ? String.valueOf(file.getFileName()) : RelativePath.of(location, file);
    }

    /** The folders above a relative path, as the path of a subject; empty if there are none. */
    public static String folder(String relative) {
        return relative.contains("/") ? relative.substring(0, relative.lastIndexOf('/')) : "";
    }
}
