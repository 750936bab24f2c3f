package datus.data;

import datus.workspace.DatasourceConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class DuckDbTypeTest extends DatasourceContract {

    @Override
    DatasourceConfig prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("shop.duckdb"))) {
            for (String sql : TABLES) {
                EngineQuery.run(connection, sql);
            }
        }
        return TestNotebook.duckdb("shop", "shop.duckdb");
    }

    @Override
    String title() {
        return "DuckDB";
    }
}
