package datus.data.jdbc;

import datus.data.Control;
import datus.data.Interrupt;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.Scope;
import datus.data.source.Ran;
import datus.data.source.SqlSession;
import datus.data.source.Target;
import datus.data.text.BoundSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an agent asks of a datasource reached by JDBC: each statement on a connection of its own, which the engine holds to reading and which ends with
 * it, so that no statement finds what another has left behind.
 */
final class GuardedSession implements SqlSession {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedSession.class);

    /** For a statement that comes with no deadline. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final JdbcDatasource datasource;
    private final JdbcKind kind;
    private final NotebookEngine engine;
    private final Scope scope;
    private final Results kept;

    GuardedSession(JdbcDatasource datasource, JdbcKind kind, NotebookEngine engine, Scope scope, Results kept) {
        this.datasource = datasource;
        this.kind = kind;
        this.engine = engine;
        this.scope = scope;
        this.kept = kept;
    }

    @Override
    public Ran run(BoundSql sql, Target target, Control control) {
        Duration time = control.remaining().orElse(LONGEST);
        Control bounded = Control.within(time);
        Control.Registration registration = control.onCancel(bounded::cancel);
        try {
            return engine.threads()
                    .run(datasource.label(), bounded, () -> {}, interrupt -> alone(sql, target, interrupt, time));
        } catch (SQLException e) {
            throw datasource.explain(e, sql, kept, scope);
        } finally {
            registration.close();
        }
    }

    private Ran alone(BoundSql sql, Target target, Interrupt interrupt, Duration time) throws SQLException {
        Connection connection = kind.connect(false);
        try {
            kind.confine(connection, sql.text(), time);
            return datasource.landing().land(connection, sql, target, interrupt);
        } finally {
            leave(connection);
        }
    }

    /** What went wrong before is what the person reads. */
    private static void leave(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A connection was not left in order", e);
        }
    }

    /** Nothing is held between statements. */
    @Override
    public void close() {}
}
