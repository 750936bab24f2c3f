package datus.context.sqlite;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a shared file by version: a file of an older version is backed up and brought up to date, one of a newer version is
 * refused.
 *
 * @param noun what the file is to people, as in "history"
 * @param steps entry n leads from version n to n + 1; an entry that was released is never changed
 */
record SchemaVersions(Path file, String noun, List<List<String>> steps) {
    SchemaVersions {
        steps = List.copyOf(steps);
    }

    void migrate(Connection connection) throws SQLException {
        if (version(connection) != steps.size()) {
            SharedSqlite.alone(connection, () -> migrateAlone(connection));
        }
    }

    /** Refuses a file that a newer release migrated since this one opened it. */
    void check(Connection connection) throws SQLException {
        int found = version(connection);
        if (found != steps.size()) {
            throw newer(found);
        }
    }

    /** The version is read again, now that no other process can change it. */
    private boolean migrateAlone(Connection connection) throws SQLException {
        int from = version(connection);
        if (from > steps.size()) {
            throw newer(from);
        }
        if (from > 0 && from < steps.size()) {
            backUp(from);
        }
        try (Statement statement = connection.createStatement()) {
            for (List<String> version : steps.subList(from, steps.size())) {
                for (String step : version) {
                    statement.execute(step);
                }
            }
            statement.execute("PRAGMA user_version = " + steps.size());
        }
        return true;
    }

    /** On a connection of its own, which sees the file as it was before the migration: the backup lacks nothing. */
    private void backUp(int version) throws SQLException {
        Path backup = file.resolveSibling(file.getFileName() + ".v" + version + ".bak");
        Path unfinished = backup.resolveSibling(backup.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            try (Connection connection = SharedSqlite.open(file);
                    PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, unfinished.toString());
                copy.execute();
            }
            SharedSqlite.restrict(unfinished);
            Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DatusException.data(
                    "The " + noun + " " + file.getFileName() + " cannot be backed up before it is brought up to date.",
                    "Check the free space and the permissions of " + file.getParent() + ".",
                    e);
        }
    }

    private DatusException newer(int found) {
        return DatusException.data(
                "The " + noun + " " + file.getFileName() + " is of version " + found
                        + "; this release reads up to version " + steps.size() + ".",
                "Use the newer release of Datus Notebook, or move the file away to begin a new " + noun + ".");
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            version.next();
            return version.getInt(1);
        }
    }
}
