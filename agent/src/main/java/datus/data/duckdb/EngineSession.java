package datus.data.duckdb;

import datus.data.Control;
import datus.data.EngineQuery;
import datus.data.Interrupt;
import datus.data.NotebookEngine;
import datus.data.landing.ForeignColumns;
import datus.data.landing.RowLanding;
import datus.data.landing.TableLanding;
import datus.data.source.FaultExplainer;
import datus.data.source.Ran;
import datus.data.source.SqlSession;
import datus.data.source.Target;
import datus.data.text.Binding;
import datus.data.text.BoundSql;
import datus.data.text.Statement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** The statements of one cell in the notebook's own engine, in one of its places. */
final class EngineSession implements SqlSession {
    private final String label;
    private final NotebookEngine engine;
    private final EnginePlace place;
    private final EnginePlace.Hold hold;
    private final FaultExplainer faults;
    private boolean inTransaction;

    EngineSession(
            String label, NotebookEngine engine, EnginePlace place, EnginePlace.Hold hold, FaultExplainer faults) {
        this.label = label;
        this.engine = engine;
        this.place = place;
        this.hold = hold;
        this.faults = faults;
    }

    @Override
    public Ran run(BoundSql sql, Target target, Control control) {
        boolean tabular = sql.statement().isQuery() && sql.statement().isBalanced() && !inTransaction;
        try {
            Ran ran = engine.threads().run(label, control, engine::giveUpConnection, interrupt -> {
                engine.enter(place.searchPath());
                return tabular
                        ? new TableLanding(engine, sql, target, interrupt).land()
                        : plain(sql, target, interrupt);
            });
            noteTransaction(sql.statement());
            return ran;
        } catch (SQLException e) {
            throw faults.explain(e, tabular ? TableLanding.wrapped(sql, target, 0) : sql);
        }
    }

    /** What cannot stand in the FROM of another statement: changes, EXPLAIN, PRAGMA, CALL, anything in a transaction. */
    private Ran plain(BoundSql sql, Target target, Interrupt interrupt) throws SQLException {
        try (PreparedStatement statement = interrupt.watch(engine.connection().prepareStatement(sql.text()))) {
            Binding.bind(statement, sql.values());
            if (!statement.execute()) {
                return new Ran.Changed(statement.getLargeUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet();
                    DuckDBConnection beside = engine.duplicate()) {
                return new RowLanding(beside, target, new ForeignColumns(), interrupt).land(rows);
            }
        }
    }

    private void noteTransaction(Statement statement) {
        switch (statement.verb()) {
            case "BEGIN", "START" -> inTransaction = true;
            case "COMMIT", "END", "ROLLBACK", "ABORT" -> inTransaction = false;
            case "USE", "SET", "RESET" -> engine.forgetPlace();
            default -> {}
        }
    }

    /**
     * A transaction does not outlive its cell. Nor does a search path: once the file it names is let go, DuckDB would not even
     * find its own functions.
     */
    @Override
    public void close() {
        try {
            if (inTransaction) {
                EngineQuery.run(engine.connection(), "ROLLBACK");
            }
            engine.enter(NotebookPlace.own().searchPath());
        } catch (SQLException e) {
            engine.giveUpConnection();
        } finally {
            hold.close();
        }
    }
}
