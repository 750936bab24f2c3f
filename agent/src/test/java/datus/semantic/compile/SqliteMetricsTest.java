package datus.semantic.compile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class SqliteMetricsTest extends CompiledMetricsContract {

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    String engine() {
        return "SQLite";
    }
}
