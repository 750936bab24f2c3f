package datus.semantic.compile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class DuckDbMetricsTest extends CompiledMetricsContract {

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    String engine() {
        return "DuckDB";
    }
}
