package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreMagicsTest {
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
    void tablesAreListedWithTheirRows() {
        assertThat(notebook.text("%tables"))
                .containsPattern("orders +table +250 +5 +Orders of customers")
                .endsWith("8 tables on demo (DuckDB)");
        assertThat(notebook.text(".tables")).isEqualTo(notebook.text("/tables"));
    }

    @Test
    void aTableIsDescribedWithTypesKeysProfileAndSample() {
        assertThat(notebook.text("%table orders"))
                .startsWith("orders (table) · 250 rows · demo (DuckDB)\n")
                .containsPattern("o_orderkey +BIGINT +primary +0 +250 +1 +250")
                .containsPattern("o_custkey +BIGINT +→ customer.c_custkey +0 +30 +1 +30")
                .containsPattern("o_orderstatus +VARCHAR +0 +3 +F +P")
                .containsPattern("o_orderdate +DATE +0 +250 +1995-01-04 +1997-01-20")
                .contains("Orders of customers")
                .contains("First rows of orders");
    }

    @Test
    void nullsAreCounted() {
        assertThat(notebook.text("%table region"))
                .containsPattern("r_comment +VARCHAR +2 +3 + +warm|r_comment +VARCHAR +1 +3");
    }

    @Test
    void aKeptResultIsDescribedToo() {
        notebook.run("%%sql --as big\nSELECT o_orderkey, o_totalprice FROM orders WHERE o_orderkey > 200");
        assertThat(notebook.text("%table big"))
                .startsWith("big (result) · 50 rows · kept by this notebook")
                .containsPattern("o_orderkey +BIGINT +0 +50 +201 +250");
    }

    @Test
    void lookingAtATableKeepsNoResult() {
        notebook.run("SELECT 1 AS one");
        notebook.run("%table orders");
        assertThat(notebook.text("SELECT * FROM _")).contains("one");
        assertThat(notebook.session().data().results().list()).hasSize(2);
    }

    @Test
    void anUnknownTableIsAnsweredWithTheNearest() {
        assertThat(notebook.error("%table ordrs").text())
                .isEqualTo("No table \"ordrs\" on demo.\nDid you mean orders? %tables lists all.");
    }

    @Test
    void theSchemaOfATableNeedsNoRows() {
        assertThat(notebook.text("%table_schema nation"))
                .containsPattern("n_regionkey +BIGINT +no +→ region.r_regionkey");
        assertThat(notebook.text(".table_schema")).contains("orders (table)").contains("region (table)");
    }

    @Test
    void indexesSchemasAndDatabasesAreListed() {
        assertThat(notebook.text(".indexes orders")).contains("orders_by_date").contains("o_orderdate");
        assertThat(notebook.text("%schemas")).contains("main");
        assertThat(notebook.text("%databases")).contains("demo");
    }

    @Test
    void framesAreListedWithTheirCellAndMark() {
        notebook.run("%%sql --as few --limit 3\nSELECT * FROM orders");
        notebook.run("SELECT 1 AS one");
        assertThat(notebook.text("%frames"))
                .containsPattern("few +3 +[0-9.]+ +5 +1 +demo \\(DuckDB\\) +cut at")
                .containsPattern("_2 +1 +[0-9.]+ +1 +2 ")
                .endsWith("2 results kept");
    }

    @Test
    void aDroppedResultIsForgotten() {
        notebook.run("%%sql --as few\nSELECT 1 AS one");
        assertThat(notebook.text("%drop few")).isEqualTo("few is forgotten.");
        assertThat(notebook.text("%frames")).contains("No results are kept yet.");
        assertThat(notebook.error("%drop few").text()).contains("few");
    }

    @Test
    void parametersAreListedAndUnset() {
        notebook.run("%param region = 'EU'\n%param years = [1995, 1996]");
        assertThat(notebook.text("%param"))
                .containsPattern("region +EU +text")
                .containsPattern("years +\\[1995, 1996] +list");
        notebook.run("%param --unset region");
        assertThat(notebook.session().parameters()).containsOnlyKeys("years");
        assertThat(notebook.error("%param --unset yaers").text()).contains("Did you mean years?");
    }
}
