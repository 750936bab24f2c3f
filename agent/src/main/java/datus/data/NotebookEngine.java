package datus.data;

import datus.error.DatusException;
import datus.workspace.LimitsConfig;
import datus.workspace.Workspace;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The in-memory DuckDB in which a notebook's results land and join. It opens when first used, never loads or installs an
 * extension by itself, and spills to a folder of its own, which goes when it closes.
 *
 * <p>Thread-safe; what runs on {@link #connection} is the execute thread's business, other threads take a
 * {@link #duplicate}.
 */
public final class NotebookEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotebookEngine.class);

    /** Memory that a stopped result took goes back to the system; left to itself, DuckDB keeps hundreds of megabytes. */
    private static final String GIVE_BACK_FROM = "16MB";

    private final Workspace workspace;
    private final SqlThreads threads = new SqlThreads();
    private String searchPath = "";
    private @Nullable ScratchFolder scratch;
    private @Nullable DuckDBConnection connection;
    private @Nullable DuckDBConnection monitor;

    public NotebookEngine(Workspace workspace) {
        this.workspace = workspace;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The connection on which cells run; its search path is whatever the last statement needed. Opens if needed. */
    public synchronized DuckDBConnection connection() {
        DuckDBConnection open = connection;
        if (open == null) {
            open = open();
            connection = open;
        }
        return open;
    }

    /** Another connection to the same tables, for another thread; the caller closes it. Its search path is memory.main. */
    public DuckDBConnection duplicate() {
        try {
            return prepared(connection().duplicate());
        } catch (SQLException e) {
            throw DatusException.internal("The notebook's own DuckDB gave no second connection.", e);
        }
    }

    /** Leaves the connection to a statement that does not stop; what runs next runs on another. */
    public synchronized void giveUpConnection() {
        connection = duplicate();
        searchPath = "";
    }

    /** Has the connection look for unqualified names there. */
    public synchronized void enter(String path) throws SQLException {
        if (!searchPath.equals(path)) {
            EngineQuery.run(connection(), "SET search_path = '" + path.replace("'", "''") + "'");
            searchPath = path;
        }
    }

    /** A statement may have changed the search path. */
    public synchronized void forgetPlace() {
        searchPath = "";
    }

    /** The connection that looks on while a statement runs. */
    public synchronized DuckDBConnection monitor() {
        DuckDBConnection open = monitor;
        if (open == null) {
            open = duplicate();
            monitor = open;
        }
        return open;
    }

    public SqlThreads threads() {
        return threads;
    }

    private DuckDBConnection open() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        LimitsConfig limits = workspace.config().limits();
        settings.setProperty("memory_limit", (limits.memoryBytes() >> 20) + "MiB");
        settings.setProperty("allocator_flush_threshold", GIVE_BACK_FROM);
        settings.setProperty("allocator_bulk_deallocation_flush_threshold", GIVE_BACK_FROM);
        ScratchFolder folder = new ScratchFolder(workspace.state());
        settings.setProperty("temp_directory", folder.path().toString());
        settings.setProperty(
                "file_search_path", workspace.root().toAbsolutePath().toString());
        scratch = folder;
        try {
            return prepared((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings));
        } catch (SQLException e) {
            throw DatusException.internal("The notebook's own DuckDB did not start.", e);
        }
    }

    /** Neither the time zone nor the search path passes from one connection to the next. */
    private DuckDBConnection prepared(DuckDBConnection fresh) throws SQLException {
        String zone = workspace.config().calendar().timeZone().getId();
        try (Statement statement = fresh.createStatement()) {
            statement.execute("SET TimeZone = '" + zone + "'");
            statement.execute("SET search_path = 'memory.main'");
        }
        return fresh;
    }

    @Override
    public synchronized void close() {
        threads.close();
        closeQuietly(monitor);
        closeQuietly(connection);
        monitor = null;
        connection = null;
        if (scratch != null) {
            scratch.close();
        }
    }

    /** A connection that a runaway statement still uses may refuse to close; the process ends all the same. */
    private static void closeQuietly(@Nullable DuckDBConnection open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            LOG.debug("A connection did not close", e);
        }
    }
}
