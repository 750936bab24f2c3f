package datus.data.jdbc;

import datus.data.Interrupt;
import datus.data.NotebookEngine;
import datus.data.landing.ForeignColumns;
import datus.data.landing.RowLanding;
import datus.data.source.Ran;
import datus.data.source.Target;
import datus.data.text.Binding;
import datus.data.text.BoundSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** Runs a statement on a connection and lands its rows in the notebook, batch by batch where the connection is in a transaction. */
record JdbcLanding(NotebookEngine engine, ForeignColumns columns) {
    private static final int ROWS_A_BATCH = 2_000;

    Ran land(Connection connection, BoundSql sql, Target target, Interrupt interrupt) throws SQLException {
        try (Statement statement = interrupt.watch(statement(connection, sql))) {
            statement.setFetchSize(ROWS_A_BATCH);
            if (target.rows() < Integer.MAX_VALUE) {
                statement.setMaxRows((int) target.rows() + 1);
            }
            boolean tabular = statement instanceof PreparedStatement prepared
                    ? prepared.execute()
                    : statement.execute(sql.text());
            if (!tabular) {
                return new Ran.Changed(statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet();
                    DuckDBConnection beside = engine.duplicate()) {
                return new RowLanding(beside, target, columns, interrupt).land(rows);
            }
        }
    }

    private static Statement statement(Connection connection, BoundSql sql) throws SQLException {
        if (sql.values().isEmpty()) {
            return connection.createStatement();
        }
        PreparedStatement prepared = connection.prepareStatement(sql.text());
        Binding.bind(prepared, sql.values());
        return prepared;
    }
}
