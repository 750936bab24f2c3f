package datus.context.sqlite;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens SQLite files that several processes write: write-ahead log, each commit synced to disk, waiting in place of failing when
 * another process writes.
 */
final class SharedSqlite {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PRIVATE = "rw-------";

    private SharedSqlite() {}

    /** Something that may find the file busy. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    static Connection open(Path file) throws SQLException {
        createPrivate(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return retrying(() -> config.createConnection("jdbc:sqlite:" + file));
    }

    /**
     * Tries again while another process is in the way. SQLite's own busy time-out does most of the waiting, but some conflicts
     * (recovery of the log, its first creation) are reported at once.
     */
    static <T> T retrying(Work<T> work) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!busy(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        1 + ThreadLocalRandom.current().nextLong(5)));
            }
        }
    }

    /** One transaction, alone among the writers of all processes: all of the work is durable on return, or none of it was done. */
    static <T> T alone(Connection connection, Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            begin(connection, statement);
            try {
                T result = work.run();
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    /**
     * SQLite's own waiting sleeps ever longer between its tries, so that of many writers those who have just written win again and again;
     * to ask often gives each its turn.
     */
    private static void begin(Connection connection, Statement statement) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setBusyTimeout(0);
        try {
            retrying(() -> statement.execute("BEGIN IMMEDIATE"));
        } finally {
            sqlite.setBusyTimeout((int) PATIENCE.toMillis());
        }
    }

    /** All of the work sees the file as it is at one moment. */
    static <T> T snapshot(Connection connection, Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return work.run();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    /** SQLite rolls back by itself when the disk is full; then there is nothing left to roll back. */
    private static void rollBack(Statement statement, Throwable why) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** The low byte of an extended code is the plain one. */
    private static boolean busy(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    /** The log and the shared memory beside it take over the file's permissions. */
    private static void createPrivate(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was first, or an earlier one.
        } catch (IOException e) {
            throw DatusException.data("Cannot create " + file + ".", "Check the permissions of its folder.", e);
        }
    }

    /** For a copy that SQLite made. */
    static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(PRIVATE));
        }
    }
}
