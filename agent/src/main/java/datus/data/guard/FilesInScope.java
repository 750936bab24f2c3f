package datus.data.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folders whose files a statement may read. A path counts as what it leads to: links are followed before it is compared, part by part,
 * so that neither a link nor a neighbour of a similar name gets in. A pattern counts as every file that DuckDB itself finds for it. Databases are no
 * such files, wherever they are.
 */
final class FilesInScope {
    private static final int START = 16;
    /** How files of DuckDB and of SQLite begin. */
    private static final Pattern DATABASE = Pattern.compile("(?s).{8}DUCK|SQLite format 3");
    /** What was written to a database and is not in its file yet. */
    private static final Pattern LOG = Pattern.compile("(?i)[.-](?:wal|journal)$");

    private final Connection connection;
    private final List<Path> folders;

    FilesInScope(Connection connection, List<Path> folders) {
        this.connection = connection;
        this.folders = folders.stream().map(FilesInScope::real).toList();
    }

    /** A folder that is not there holds no file. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Refuses a path or a pattern, as written in SQL, unless all it leads to are files in scope. */
    void check(String written) throws SQLException {
        List<String> files = written.matches("(?s).*[*?\\[{].*") ? found(written) : List.of(written);
        for (String file : files) {
            if (!isInScope(file)) {
                throw new Refusal("no file '" + written + "' is in scope");
            }
        }
    }

    private boolean isInScope(String file) {
        try {
            Path path = Path.of(file);
            if (!path.isAbsolute()) {
                throw new Refusal("'" + file + "' is no whole path of a file on this machine; write it from its root");
            }
            Path real = path.toRealPath();
            return Files.isRegularFile(real) && folders.stream().anyMatch(real::startsWith) && !isDatabase(real);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** A database's tables are in scope by their names or not at all: whoever could read its file would read them all. */
    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(START), StandardCharsets.ISO_8859_1);
            return LOG.matcher(file.toString()).find()
                    || DATABASE.matcher(start).lookingAt();
        }
    }

    private List<String> found(String pattern) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT file FROM glob(?)")) {
            statement.setString(1, pattern);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> files = new ArrayList<>();
                while (rows.next()) {
                    files.add(rows.getString(1));
                }
                return files.isEmpty() ? List.of(pattern) : files;
            }
        }
    }
}
