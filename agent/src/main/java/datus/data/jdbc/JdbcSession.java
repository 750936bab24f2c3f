package datus.data.jdbc;

import datus.data.Control;
import datus.data.Interrupt;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.Scope;
import datus.data.source.FaultExplainer;
import datus.data.source.Ran;
import datus.data.source.SqlSession;
import datus.data.source.Target;
import datus.data.text.BoundSql;
import datus.data.text.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements of one cell on a datasource reached by JDBC. Reading happens in read-only transactions, and rows come in
 * batches; writing commits with each statement, unless the cell begins a transaction itself.
 */
final class JdbcSession implements SqlSession {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);
    private static final Set<String> READING_VERBS = Set.of("EXPLAIN", "USE", "SET");

    private final JdbcDatasource datasource;
    private final NotebookEngine engine;
    private final JdbcLanding landing;
    private final Results kept;
    private final boolean write;
    private boolean inTransaction;

    JdbcSession(JdbcDatasource datasource, NotebookEngine engine, Results kept, boolean write) {
        this.datasource = datasource;
        this.engine = engine;
        this.landing = datasource.landing();
        this.kept = kept;
        this.write = write;
    }

    @Override
    public Ran run(BoundSql sql, Target target, Control control) {
        if (!write && !datasource.keepsReadOnly() && !reads(sql.statement())) {
            throw FaultExplainer.readOnly(datasource);
        }
        try {
            return engine.threads().run(datasource.label(), control, datasource.connection()::giveUp, interrupt -> {
                Connection connection = datasource.connection().open(write);
                return switch (sql.statement().verb()) {
                    case "BEGIN", "START" -> begin(connection);
                    case "COMMIT", "END" -> end(connection, true);
                    case "ROLLBACK", "ABORT" -> end(connection, false);
                    default -> execute(connection, sql, target, interrupt);
                };
            });
        } catch (SQLException e) {
            throw datasource.explain(e, sql, kept, Scope.all(datasource.name()));
        }
    }

    /** Where the engine does not watch over it, the first word has to. */
    private static boolean reads(Statement statement) {
        return statement.isQuery() || READING_VERBS.contains(statement.verb());
    }

    private Ran begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        inTransaction = true;
        return new Ran.Changed(-1);
    }

    private Ran end(Connection connection, boolean keep) throws SQLException {
        inTransaction = false;
        if (!connection.getAutoCommit()) {
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        return new Ran.Changed(-1);
    }

    /** Rows come in batches only inside a transaction; some statements run only outside of one. */
    private Ran execute(Connection connection, BoundSql sql, Target target, Interrupt interrupt) throws SQLException {
        if (inTransaction) {
            return landing.land(connection, sql, target, interrupt);
        }
        boolean alone = write && !sql.statement().isQuery();
        connection.setAutoCommit(alone);
        boolean done = false;
        try {
            Ran ran = landing.land(connection, sql, target, interrupt);
            done = true;
            return ran;
        } finally {
            if (!alone) {
                finish(connection, done);
            }
        }
    }

    private static void finish(Connection connection, boolean done) throws SQLException {
        if (done) {
            connection.commit();
        } else if (!connection.isClosed()) {
            rollback(connection);
        }
    }

    /** The statement's own failure is what the person reads. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Rolling back failed", e);
        }
    }

    /** A transaction does not outlive its cell. */
    @Override
    public void close() {
        if (inTransaction) {
            try {
                rollback(datasource.connection().open(write));
            } catch (SQLException e) {
                LOG.debug("The transaction of a cell was not rolled back", e);
            }
        }
    }
}
