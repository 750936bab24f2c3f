package datus.workspace;

import java.nio.file.Path;

/** What a file is called as seen from a folder, the same on every system. */
public final class RelativePath {
    private RelativePath() {}

    /** The way to it, with slashes; the whole path of a file that is not below the folder. */
    public static String of(Path folder, Path file) {
        Path place = file.startsWith(folder) ? folder.relativize(file) : file;
        return place.toString().replace('\\', '/');
    }
}
