package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.kernel.Completeness.Status;
import datus.kernel.Completion;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SqlLanguageTest {
    private TestNotebook notebook;

    @BeforeAll
    void open(@TempDir Path temporary) {
        notebook = TestNotebook.in(temporary);
        notebook.run("SELECT 1 AS one");
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    @Test
    void behindFromStandTablesAndResults() {
        assertThat(offered("SELECT * FROM ‸"))
                .contains("orders", "customer", "_1")
                .doesNotContain("SELECT", "o_custkey");
        assertThat(offered("SELECT * FROM ord‸")).containsExactly("orders");
        assertThat(offered("SELECT * FROM nation, re‸")).contains("region");
        assertThat(offered("SELECT * FROM nation JOIN reg‸ ON true")).containsExactly("region");
    }

    @Test
    void behindADotStandTheColumnsOfTheAlias() {
        assertThat(offered("SELECT o.‸ FROM orders o"))
                .containsExactly("o_orderkey", "o_custkey", "o_orderstatus", "o_totalprice", "o_orderdate");
        assertThat(offered("SELECT * FROM orders AS o JOIN nation n ON n.n_n‸"))
                .containsExactly("n_nationkey", "n_name");
        assertThat(offered("SELECT orders.o_t‸ FROM orders")).containsExactly("o_totalprice");
        assertThat(offered("SELECT _1.‸ FROM _1")).containsExactly("one");
    }

    @Test
    void queriesInFromAndCommonTableExpressionsHaveColumnsToo() {
        assertThat(offered("WITH big AS (SELECT o_orderkey, sum(o_totalprice) AS total FROM orders GROUP BY 1) "
                        + "SELECT big.‸ FROM big"))
                .containsExactly("o_orderkey", "total");
        assertThat(offered("SELECT q.‸ FROM (SELECT r.*, 1 AS extra FROM region r) AS q"))
                .containsExactly("r_regionkey", "r_name", "r_comment", "extra");
        assertThat(offered("WITH big AS (SELECT 1 AS x) SELECT * FROM b‸")).contains("big");
    }

    @Test
    void columnsOfTheTablesReadStandBeforeFunctionsAndKeywords() {
        List<String> items = offered("SELECT ‸ FROM nation");
        assertThat(items).startsWith("n_nationkey", "n_name").contains("nation", "FROM");
        assertThat(offered("select n_‸ from nation")).contains("n_nationkey", "n_name", "n_regionkey");
    }

    @Test
    void keywordsFollowTheCaseThatIsTyped() {
        assertThat(offered("SEL‸")).contains("SELECT");
        assertThat(offered("sel‸")).contains("select");
        assertThat(offered("select * from nation ‸")).contains("where");
    }

    @Test
    void onlyTheWordAtTheCursorIsReplaced() {
        Completion completion = complete("SELECT n_na‸me FROM nation");
        assertThat(completion.start()).isEqualTo("SELECT ".length());
        assertThat(completion.end()).isEqualTo("SELECT n_na".length());
        assertThat(complete("%%sql --as x\nSELECT * FROM ord‸").start())
                .isEqualTo("%%sql --as x\nSELECT * FROM ".length());
    }

    @Test
    void nothingIsOfferedInStringsAndComments() {
        assertThat(offered("SELECT 'SEL‸'")).isEmpty();
        assertThat(offered("SELECT 1 -- SEL‸")).isEmpty();
        assertThat(offered("SELECT /* SEL‸ */ 1")).isEmpty();
    }

    @Test
    void filesAreOfferedInQuotesBehindFrom() throws IOException {
        Files.createDirectory(notebook.root().resolve("data"));
        Files.writeString(notebook.root().resolve("data/sales.csv"), "a\n1\n");
        assertThat(offered("SELECT * FROM 'da‸")).containsExactly("data/");
        assertThat(offered("SELECT * FROM 'data/‸'")).containsExactly("sales.csv");
        assertThat(offered("SELECT * FROM read_csv('data/sa‸")).containsExactly("sales.csv");
    }

    @Test
    void magicsAreOfferedTheirNames() {
        assertThat(offered("%drop ‸")).contains("_1");
        assertThat(offered("%table ord‸")).containsExactly("orders");
        assertThat(offered("%datasource use ‸")).contains("demo");
        assertThat(offered("%%sql --datasource d‸")).containsExactly("demo");
    }

    @Test
    void aTableIsDescribedUnderTheCursor() {
        assertThat(described("SELECT * FROM ord‸ers"))
                .contains("orders (table) · 250 rows")
                .contains("Orders of customers")
                .contains("o_custkey BIGINT · not null · → customer.c_custkey");
        assertThat(described("SELECT * FROM orders AS o WHERE ‸o.o_custkey = 1"))
                .contains("orders (table)");
    }

    @Test
    void aColumnIsDescribedUnderTheCursor() {
        assertThat(described("SELECT o.o_order‸status FROM orders o"))
                .contains("orders.o_orderstatus VARCHAR · not null")
                .contains("F when all lines are filled");
        assertThat(described("SELECT o_totalprice‸ FROM orders")).contains("orders.o_totalprice DECIMAL(15,2)");
        assertThat(described("SELECT nothing‸ FROM orders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                "SELECT 1\n",
                "SELECT 1\n\n",
                "",
                "SELECT 1; -- done\n",
                "%tables",
                "/how many orders"
            })
    void finishedCellsAreComplete(String code) {
        assertThat(notebook.interpreter().isComplete(code).status()).isEqualTo(Status.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT (1\n\n",
                "SELECT 'a\n\n",
                "SELECT 1 /* a\n\n",
                "SELECT\n\n",
                "SELECT 1,\n\n",
                "%%sql --as x"
            })
    void unfinishedCellsAreNot(String code) {
        assertThat(notebook.interpreter().isComplete(code).status()).isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void theNextLineStartsWhereTheLastDid() {
        assertThat(notebook.interpreter().isComplete("SELECT\n    1,").indent()).isEqualTo("    ");
    }

    @Test
    void completionWorksWhileACellRuns() {
        CompletableFuture<Void> running = CompletableFuture.runAsync(
                () -> notebook.run("SELECT count(*) AS n FROM range(20000) a, range(20000) b"));
        for (int i = 0; i < 20; i++) {
            assertThat(offered("SELECT * FROM ord‸")).containsExactly("orders");
        }
        running.join();
    }

    private List<String> offered(String marked) {
        return complete(marked).items().stream().map(Completion.Item::text).toList();
    }

    private Completion complete(String marked) {
        return notebook.interpreter().complete(marked.replace("‸", ""), marked.indexOf('‸'));
    }

    private String described(String marked) {
        return notebook.interpreter()
                .inspect(marked.replace("‸", ""), marked.indexOf('‸'), 0)
                .map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN)))
                .orElse("");
    }
}
