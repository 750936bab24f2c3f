package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.magics.TestNotebook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectMagicTest {
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
    void whatIsKeptStandsBelowItsSubject() {
        notebook.run("SELECT count(*) AS orders FROM orders");
        notebook.run("!save --subject sales/orders How many orders are there");
        notebook.run("/how many customers");
        notebook.run("!save --subject sales --verified");
        assertThat(notebook.text("%subject"))
                .isEqualTo(
                        """
                        sales · 2 entries
                        ├─ orders · 1 entry
                        │  └─ reference_sql:demo/how-many-orders-are-there · accepted · How many orders are there
                        └─ example:demo/how-many-customers · verified · how many customers
                        2 entries""");
        assertThat(notebook.text("%subject sales/orders")).startsWith("sales/orders · 1 entry\n└─ reference_sql:");
        assertThat(notebook.error("%subject sals").text()).contains("Did you mean sales?");
    }

    @Test
    void savingAgainChangesNothing() {
        notebook.run("/how many customers");
        assertThat(notebook.text("!save"))
                .contains("example:demo/how-many-customers is accepted", "undo R1", "examples/");
        notebook.run("/how many customers");
        assertThat(notebook.text("!save")).isEqualTo("example:demo/how-many-customers is kept already.");
    }

    @Test
    void sqlNeedsWordsAndADatasource() {
        assertThat(notebook.error("!save x").message()).contains("Nothing ran");
        notebook.run("SELECT 1 AS one");
        assertThat(notebook.error("!save").text()).contains("what it is for");
        notebook.run("SELECT * FROM _");
        assertThat(notebook.error("!save ones").message()).contains("ran on");
    }

    @Test
    void theSqlThatRanIsListedOnceWithHowOftenItRan() {
        notebook.run("SELECT count(*) AS n FROM nation");
        notebook.run("SELECT count(*) AS n FROM region");
        notebook.run("SELECT count(*) AS n FROM nation");
        notebook.run("%tables");
        assertThat(notebook.text("%sql_history"))
                .containsPattern("1 +demo \\(DuckDB\\) +1 +SELECT count\\(\\*\\) AS n FROM region")
                .containsPattern("2 +demo \\(DuckDB\\) +1 +SELECT count\\(\\*\\) AS n FROM nation")
                .contains("2 statements");
        assertThat(notebook.text("%sql_history region")).contains("1 statement,");
    }
}
