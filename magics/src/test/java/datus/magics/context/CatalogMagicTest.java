package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.magics.TestNotebook;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogMagicTest {
    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.in(folder);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void theTreeGoesFromDatasourceToTables() {
        assertThat(notebook.text("%catalog"))
                .startsWith("demo (DuckDB)\n└─ demo\n   └─ main\n")
                .contains("▸ orders · 250 rows · Orders of customers")
                .doesNotContain("o_orderkey")
                .endsWith("8 tables on demo (DuckDB)");
        assertThat(notebook.html("%catalog")).contains("o_orderkey", "<details><summary>orders");
    }

    @Test
    void aNameNarrowsItAndOpensTheColumns() {
        assertThat(notebook.text("%catalog ord*"))
                .contains(
                        "orders · 250 rows",
                        "o_orderkey · BIGINT · primary",
                        "o_custkey · BIGINT · → customer.c_custkey")
                .doesNotContain("nation");
        assertThat(notebook.error("%catalog ordrs").text())
                .isEqualTo("No table \"ordrs\" on demo.\nDid you mean orders? As in  %catalog ordrs*");
    }

    @Test
    void manyTablesAreCountedAndNotListed() throws SQLException {
        Path wide = folder.resolve("wide.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + wide);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 300; i++) {
                statement.addBatch("CREATE TABLE t" + i + " (id INTEGER)");
            }
            statement.executeBatch();
        }
        notebook.run("%datasource add wide type=duckdb path=wide.duckdb");
        String text = notebook.text("%catalog --datasource wide");
        assertThat(text).endsWith("100 of 300 tables on wide (DuckDB); a name narrows it, as in  %catalog t0*");
        assertThat(text.lines()).hasSizeLessThan(110);
        assertThat(notebook.text("%catalog")).contains("wide · %catalog --datasource wide looks into it");
    }

    @Test
    void whatTheContextKnowsOfTablesIsShown() {
        notebook.run("%bootstrap --components metadata");
        notebook.run("%context verify table:demo/orders");
        assertThat(notebook.text("%catalog orders")).contains("orders · 250 rows · verified · Orders of customers");
    }
}
