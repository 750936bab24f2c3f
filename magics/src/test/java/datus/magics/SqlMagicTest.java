package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Turn;
import datus.context.TurnQuery;
import datus.display.CellException;
import datus.kernel.Cancellation;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlMagicTest {
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
    void aBareCellIsSql() {
        assertThat(notebook.text("SELECT n_name, n_nationkey FROM nation ORDER BY n_name LIMIT 2"))
                .isEqualTo(
                        """
                        _1
                        n_name  n_nationkey
                        ──────  ───────────
                        CHINA            18
                        FRANCE            6
                        1-2 of 2 · ran on demo (DuckDB)""");
    }

    @Test
    void aPlanIsShownAsTheEngineDrewIt() {
        assertThat(notebook.text("EXPLAIN SELECT n_name FROM nation"))
                .contains("│ Table: demo.main.nation │\n│ Type: Sequential Scan   │\n")
                .doesNotContain("explain_value")
                .endsWith("1-1 of 1 · ran on demo (DuckDB)");
    }

    @Test
    void ofSeveralStatementsTheLastIsShown() {
        assertThat(notebook.text("SELECT 1 AS one; SELECT 2 AS two;"))
                .contains("two")
                .doesNotContain("one");
    }

    @Test
    void aResultIsKeptUnderItsNameAndJoinsWithOthers() {
        notebook.run("%%sql --as europe\nSELECT * FROM nation WHERE n_regionkey = 3");
        notebook.run("%%sql --as asia\nSELECT * FROM nation WHERE n_regionkey = 2");
        assertThat(notebook.text("SELECT count(*) AS n FROM (FROM europe UNION ALL FROM asia)"))
                .contains("\n5\n");
        assertThat(notebook.text("SELECT n + 1 AS m FROM _3")).contains("\n6\n");
        assertThat(notebook.text("SELECT m + 1 AS l FROM _")).contains("\n7\n");
    }

    @Test
    void aLimitCutsTheResultAndWhateverReadsItSaysSo() {
        assertThat(notebook.text("%%sql --as few --limit 3\nSELECT * FROM orders"))
                .contains("1-3 of at least 3")
                .contains("cut at");
        assertThat(notebook.text("SELECT count(*) AS n FROM few")).contains("cut at");
        assertThat(notebook.text("%%sql --limit all\nSELECT * FROM orders"))
                .contains("1-100 of 250")
                .doesNotContain("cut");
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        assertThat(notebook.error("%%sql --limit many\nSELECT 1").text())
                .isEqualTo("--limit takes a number of rows or all, not many.\nFor instance: %%sql --limit 1000");
    }

    @Test
    void lazySqlRunsWhereItsNameIsUsed() {
        assertThat(notebook.text("%%sql --as open_orders --lazy\nSELECT * FROM orders WHERE o_orderstatus = 'O'"))
                .contains("open_orders names this SQL");
        assertThat(notebook.text("SELECT count(*) AS n FROM open_orders")).contains("\n84\n");
    }

    @Test
    void writingIsExplicitAndSaysHowManyRowsChanged() {
        CellException error = notebook.error("DELETE FROM lineitem WHERE l_orderkey = 1");
        assertThat(error.text()).contains("--write");
        assertThat(notebook.text("%%sql --write\nDELETE FROM lineitem WHERE l_orderkey = 1"))
                .isEqualTo("DELETE: 3 rows changed · ran on demo (DuckDB)");
        assertThat(notebook.text("SELECT count(*) AS n FROM lineitem")).contains("\n747\n");
    }

    @Test
    void aMistypedTableGetsACaretAndTheNearestName() {
        CellException error = notebook.error("SELECT count(*)\nFROM ordres");
        assertThat(error.message()).contains("ordres").endsWith("FROM ordres\n     ^^^^^^");
        assertThat(error.hint()).contains("orders");
    }

    @Test
    void anEmptySqlCellSaysWhatToWrite() {
        assertThat(notebook.error("%%sql").text()).contains("The SQL is empty.").contains("SELECT 42");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheNearest() {
        assertThat(notebook.error("%%sql --datasorce demo\nSELECT 1").text()).contains("--datasource");
    }

    @Test
    void aParameterBindsAValueAndNeverText() {
        notebook.run("%param region = \"' OR 1 = 1 --\"");
        assertThat(notebook.text("SELECT count(*) AS n FROM region WHERE r_name = {{region}}"))
                .contains("\n0\n");
        notebook.run("%param names = ['ASIA', 'EUROPE']\n%param missing = None");
        assertThat(notebook.text("SELECT count(*) AS n FROM region WHERE r_name IN {{names}}"))
                .contains("\n2\n");
        assertThat(notebook.text("SELECT {{missing}} IS NULL AS missing")).contains("\ntrue");
    }

    @Test
    void parametersThatPapermillInjectsAreAccepted() {
        assertThat(notebook.run("# Parameters\nregion = \"ASIA\"\nleast = 2\n")).isEmpty();
        assertThat(notebook.text("SELECT r_name FROM region WHERE r_name = {{region}} AND r_regionkey >= {{least}}"))
                .contains("ASIA");
    }

    @Test
    void anInterruptStopsTheCellAndTheNextOneRuns() {
        Cancellation interrupt = new Cancellation();
        CompletableFuture<?> cell = CompletableFuture.runAsync(
                () -> notebook.run("SELECT count(*) FROM range(1000000000) a, range(1000) b", interrupt));
        interrupt.cancel();
        assertThatThrownBy(cell::join).cause().isInstanceOfSatisfying(CellException.class, error -> assertThat(
                        error.text())
                .contains("topped"));
        assertThat(notebook.session().history().find(TurnQuery.latest(1)))
                .extracting(Turn::status)
                .containsExactly(Turn.Status.CANCELLED);
        assertThat(notebook.text("SELECT 42 AS answer")).contains("42");
    }

    @Test
    void runningTheSameCellAgainShowsTheSameBytes() {
        String first = notebook.html("%%sql --as same\nSELECT * FROM orders ORDER BY o_orderkey");
        String second = notebook.html("%%sql --as same\nSELECT * FROM orders ORDER BY o_orderkey");
        assertThat(second).isEqualTo(first);
    }
}
