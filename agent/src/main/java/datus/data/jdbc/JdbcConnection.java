package datus.data.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection on which a notebook's statements run on a datasource: made when needed, and anew when lost. */
final class JdbcConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcConnection.class);

    private final JdbcKind kind;
    private @Nullable Connection connection;
    private boolean writing;

    JdbcConnection(JdbcKind kind) {
        this.kind = kind;
    }

    /** The connection, ready to read or to write. */
    synchronized Connection open(boolean write) throws SQLException {
        Connection open = connection;
        if (open != null && (open.isClosed() || (kind.reopensToWrite() && write != writing))) {
            close();
            open = null;
        }
        if (open == null) {
            open = kind.connect(write);
            connection = open;
        }
        writing = write;
        if (!kind.reopensToWrite() && open.isReadOnly() == write) {
            kind.turn(open, write);
        }
        return open;
    }

    /** Leaves it to a statement that does not stop; what runs next runs on another. */
    synchronized void giveUp() {
        connection = null;
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("A connection did not close", e);
        } finally {
            connection = null;
        }
    }
}
