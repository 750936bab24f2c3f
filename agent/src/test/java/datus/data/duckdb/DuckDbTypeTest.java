package datus.data.duckdb;

import datus.data.DatasourceContract;
import datus.data.EngineQuery;
import datus.data.notebook.TestNotebook;
import datus.workspace.DatasourceConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class DuckDbTypeTest extends DatasourceContract {

    @Override
    protected DatasourceConfig prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("shop.duckdb"))) {
            for (String sql : TABLES) {
                EngineQuery.run(connection, sql);
            }
        }
        return TestNotebook.duckdb("shop", "shop.duckdb");
    }

    @Override
    protected String title() {
        return "DuckDB";
    }
}
