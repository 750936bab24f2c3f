package datus.data.worker;

import datus.data.EngineQuery;
import datus.data.guard.Guard;
import datus.data.source.AnsiDialect;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * One DuckDB file, opened for reading only and locked: it reaches no other file but those of the folders in scope and the one folder for
 * results, loads nothing, spills to a bound, and its settings stay as they are. Confined to one thread, but for cancelling.
 */
final class LockedDuckDb implements AutoCloseable {
    private static final String BESIDE = "datus_beside";

    private final Place place;
    private final DuckDBConnection connection;
    private final Guard guard;

    private LockedDuckDb(Place place, DuckDBConnection connection, Guard guard) {
        this.place = place;
        this.connection = connection;
        this.guard = guard;
    }

    /**
     * Opens a place.
     *
     * @param home the worker's own folder, where it may spill
     * @param results the one folder it may write to
     */
    static LockedDuckDb open(Place place, WorkerLimits limits, Path home, Path results, Guards guards)
            throws SQLException {
        DuckDBConnection connection = (DuckDBConnection)
                DriverManager.getConnection("jdbc:duckdb:" + place.database(), settings(limits, home));
        try {
            if (place.beside().isPresent()) {
                bring(connection, place.beside().get());
            }
            for (String setting : lock(place, results)) {
                EngineQuery.run(connection, setting);
            }
            return new LockedDuckDb(place, connection, guards.of(connection, place));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the guard of a connection. */
    @FunctionalInterface
    interface Guards {
        Guard of(DuckDBConnection connection, Place place) throws SQLException;
    }

    private static Properties settings(WorkerLimits limits, Path home) {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("secret_directory", home.resolve("secrets").toString());
        settings.setProperty("extension_directory", home.resolve("extensions").toString());
        settings.setProperty("memory_limit", (limits.memoryBytes() >> 20) + "MiB");
        settings.setProperty("temp_directory", home.resolve("spill").toString());
        settings.setProperty("max_temp_directory_size", (limits.spillBytes() >> 20) + "MiB");
        settings.setProperty("threads", String.valueOf(limits.threads()));
        // DuckDB 2.0.0 can wait for itself for ever where what it writes is stopped while another thread writes it.
        settings.setProperty("async_threads", "0");
        return settings;
    }

    /** Takes the tables of the second file over; the file itself is let go. */
    private static void bring(DuckDBConnection connection, String file) throws SQLException {
        EngineQuery.run(connection, "ATTACH " + text(file) + " AS " + BESIDE + " (READ_ONLY)");
        List<String> names = EngineQuery.rows(
                connection,
                "SELECT table_name FROM duckdb_tables() WHERE database_name = " + text(BESIDE),
                row -> row.getString(1));
        for (String name : names) {
            String table = AnsiDialect.quoted(name);
            EngineQuery.run(connection, "CREATE TEMP TABLE " + table + " AS FROM " + BESIDE + ".main." + table);
        }
        EngineQuery.run(connection, "DETACH " + BESIDE);
    }

    /** In order: what is refused by the one before is no longer to be set by the next. */
    private static List<String> lock(Place place, Path results) {
        String folders = Stream.concat(place.folders().stream(), Stream.of(results.toString()))
                .map(folder -> text(folder + "/"))
                .collect(Collectors.joining(", ", "[", "]"));
        return List.of(
                "SET TimeZone = " + text(place.timeZone()),
                "SET explain_output = 'all'",
                "SET allowed_directories = " + folders,
                "SET enable_external_access = false",
                "SET lock_configuration = true");
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    Place place() {
        return place;
    }

    DuckDBConnection connection() {
        return connection;
    }

    Guard guard() {
        return guard;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
