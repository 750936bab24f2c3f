package datus.data.jdbc;

import datus.data.Dialect;
import datus.data.landing.ForeignColumns;
import datus.data.source.CachedCatalog.Snapshot;
import datus.data.source.FaultReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What is particular to one engine reached by JDBC: how it connects, complains, and tells of its tables. */
public interface JdbcKind {

    Dialect dialect();

    FaultReader faults();

    ForeignColumns columns();

    /** A new connection; {@code write} matters only if {@link #reopensToWrite}. */
    Connection connect(boolean write) throws SQLException;

    /** Whether a connection stays what it was opened for, reading or writing. */
    default boolean reopensToWrite() {
        return false;
    }

    /** Whether the engine itself refuses to change anything on a connection for reading. */
    default boolean keepsReadOnly() {
        return true;
    }

    /** Turns a connection that stays neither to the other use. */
    default void turn(Connection connection, boolean write) throws SQLException {
        connection.setReadOnly(!write);
    }

    /**
     * Prepares a new connection for one statement of an agent, in a transaction that never commits: whatever the engine itself can refuse or bound
     * is refused or bound. In this general form it is asked to read only.
     *
     * @param sql the statement, which a guard has let through
     * @param time after which whoever waits is gone
     */
    default void confine(Connection connection, String sql, Duration time) throws SQLException {
        turn(connection, false);
        connection.setAutoCommit(false);
    }

    Snapshot catalog(Connection connection) throws SQLException;

    /** Cheap; equal as long as the tables are the same, or were just read. */
    Object stamp();
}
