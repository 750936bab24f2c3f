package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasourceMagicTest {
    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() throws SQLException {
        notebook = TestNotebook.in(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sales AS SELECT 7 AS amount");
        }
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void datasourcesAreListedAndTheCurrentOneMarked() {
        assertThat(notebook.text("%datasource"))
                .containsPattern("demo +duckdb +yes")
                .endsWith("SQL runs on demo (DuckDB).");
    }

    @Test
    void addingWithArgumentsAsksNothingAndIsSaved() throws IOException {
        assertThat(notebook.text("%datasource add shop type=duckdb path=shop.duckdb"))
                .contains("shop (DuckDB) sees 1 table in 1 schema, read-only")
                .contains("Saved in datus.yaml.");
        assertThat(notebook.events()).isEmpty();
        assertThat(Files.readString(folder.resolve("datus.yaml"))).contains("shop.duckdb");
        assertThat(notebook.text("%datasource use shop")).contains("SQL runs on shop (DuckDB) from now on.");
        assertThat(notebook.text("SELECT amount FROM sales")).contains("7").contains("ran on shop");
    }

    @Test
    void addingWithoutArgumentsAsks() {
        notebook.answering("shop", "duckdb", "shop.duckdb");
        assertThat(notebook.text("%datasource add")).contains("shop (DuckDB) sees 1 table");
        assertThat(notebook.events()).hasSize(3).first().isEqualTo("input Name: ");
    }

    @Test
    void aDatasourceThatDoesNotOpenIsNotSaved() throws IOException {
        assertThat(notebook.error("%datasource add gone type=duckdb path=gone.duckdb")
                        .text())
                .contains("gone");
        assertThat(Files.readString(folder.resolve("datus.yaml"))).doesNotContain("gone");
        assertThat(notebook.text("%datasource")).doesNotContain("gone");
    }

    @Test
    void aSecretInACellIsRefused() {
        assertThat(notebook.error("%datasource add pg type=postgresql password=hunter2")
                        .text())
                .contains("A cell is no place for a secret")
                .contains("${env:NAME}")
                .doesNotContain("hunter2");
    }

    @Test
    void mistypedNamesTypesAndKeysAreAnsweredWithTheNearest() {
        assertThat(notebook.error("%datasource use dmeo").text()).contains("demo");
        assertThat(notebook.error("%datasource add x type=dukcdb").text()).contains("Did you mean duckdb?");
        assertThat(notebook.error("%datasource add x type=duckdb paht=y").text())
                .contains("Did you mean path?");
        assertThat(notebook.error("%datasource ues demo").text()).contains("Did you mean use?");
        assertThat(notebook.error("%datasource add demo type=duckdb path=x").text())
                .contains("There is a datasource demo already.");
        assertThat(notebook.error("%datasource use").text()).contains("needs a name");
        assertThat(notebook.error("%datasource add x type=duckdb path").text()).contains("Expected key=value");
    }
}
