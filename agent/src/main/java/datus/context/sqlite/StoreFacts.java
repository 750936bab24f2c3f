package datus.context.sqlite;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * What a store's file tells of itself, read without changing it.
 *
 * @param bytes its size, that of its log included
 * @param version of its tables
 * @param model that its vectors are of; empty before the first search by meaning
 * @param meanings how many texts have a vector
 * @param entries how many there are, by kind and state, as in {@code table} and {@code proposed}
 */
public record StoreFacts(long bytes, int version, String model, long meanings, Map<String, Map<String, Long>> entries) {

    /** Of the store in that state folder; empty if there is none yet. */
    public static Optional<StoreFacts> of(Path stateDirectory) {
        Path file = stateDirectory.resolve(SqliteContextStore.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            return Optional.of(read(bytes(file), new PlainSql(connection)));
        } catch (SQLException | IOException e) {
            throw DatusException.data(
                    "Cannot read the context store " + SqliteContextStore.FILE + ": " + e.getMessage() + ".",
                    "Move it away: all but the history of its runs is made again from files and datasources.",
                    e);
        }
    }

    private static StoreFacts read(long bytes, PlainSql sql) throws SQLException {
        Map<String, Map<String, Long>> entries = new LinkedHashMap<>();
        sql.each(
                "SELECT kind, lower(state), count(*) FROM entry GROUP BY 1, 2 ORDER BY 1, 2",
                row -> entries.computeIfAbsent(row.getString(1), kind -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getLong(3)));
        return new StoreFacts(
                bytes,
                (int) sql.number("PRAGMA user_version"),
                sql.first("SELECT model FROM store", row -> row.getString(1)).orElse(""),
                sql.number("SELECT count(*) FROM vector"),
                entries);
    }

    private static long bytes(Path file) throws IOException {
        Path log = file.resolveSibling(SqliteContextStore.FILE + "-wal");
        return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
    }
}
