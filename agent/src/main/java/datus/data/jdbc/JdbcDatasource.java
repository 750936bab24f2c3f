package datus.data.jdbc;

import datus.data.Control;
import datus.data.Dialect;
import datus.data.NotebookEngine;
import datus.data.Results;
import datus.data.Scope;
import datus.data.source.CachedCatalog;
import datus.data.source.Fault;
import datus.data.source.FaultExplainer;
import datus.data.source.SqlDatasource;
import datus.data.source.SqlSession;
import datus.data.text.BoundSql;
import datus.error.DatusException;
import datus.workspace.Secrets;
import java.sql.Connection;
import java.sql.SQLException;

/** A datasource reached by JDBC. Its rows land in the notebook's engine one by one. */
public final class JdbcDatasource implements SqlDatasource {
    private final String name;
    private final JdbcKind kind;
    private final NotebookEngine engine;
    private final JdbcConnection connection;
    private final CachedCatalog catalog;

    private JdbcDatasource(String name, JdbcKind kind, NotebookEngine engine) {
        this.name = name;
        this.kind = kind;
        this.engine = engine;
        this.connection = new JdbcConnection(kind);
        this.catalog = new CachedCatalog(kind::stamp, this::readCatalog);
    }

    /** Connects once, so that what is wrong shows at once. */
    public static JdbcDatasource open(String name, JdbcKind kind, NotebookEngine engine) {
        JdbcDatasource datasource = new JdbcDatasource(name, kind, engine);
        try {
            datasource.connection.open(false);
        } catch (SQLException e) {
            throw datasource.refused(e);
        }
        return datasource;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dialect dialect() {
        return kind.dialect();
    }

    @Override
    public CachedCatalog catalog() {
        return catalog;
    }

    @Override
    public SqlSession session(boolean write, Results kept, Control control) {
        return new JdbcSession(this, engine, kept, write);
    }

    @Override
    public SqlSession guarded(Scope scope, Results kept) {
        return new GuardedSession(this, kind, engine, scope, kept);
    }

    JdbcConnection connection() {
        return connection;
    }

    boolean keepsReadOnly() {
        return kind.keepsReadOnly();
    }

    JdbcLanding landing() {
        return new JdbcLanding(engine, kind.columns());
    }

    /**
     * What a person reads of a failed statement; a lost connection is left, so that the next cell makes another.
     *
     * @param scope outside of it nothing is named
     */
    DatusException explain(SQLException error, BoundSql sql, Results kept, Scope scope) {
        Fault fault = kind.faults().read(error, sql.text());
        if (fault.kind() == Fault.Kind.CANNOT_CONNECT) {
            return refused(error);
        }
        if (fault.kind() == Fault.Kind.CONNECTION_LOST) {
            connection.close();
        }
        return new FaultExplainer(this, kind.faults(), kept, scope).explain(error, sql);
    }

    private DatusException refused(SQLException error) {
        Fault fault = kind.faults().read(error, "");
        return DatusException.data(
                "Could not connect to " + name + ": " + Secrets.redacted(fault.message()),
                "Check its entry in datus.yaml: %datasource list shows it.");
    }

    /** On a connection of its own, for completion asks while a cell runs. */
    private CachedCatalog.Snapshot readCatalog() {
        try (Connection beside = kind.connect(false)) {
            return kind.catalog(beside);
        } catch (SQLException e) {
            Fault fault = kind.faults().read(e, "");
            throw DatusException.data(
                    "The tables of " + name + " could not be listed: " + Secrets.redacted(fault.message()), "", e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
