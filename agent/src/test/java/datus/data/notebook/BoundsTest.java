package datus.data.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Await;
import datus.data.Control;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.workspace.LimitsConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path root;

    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.limited(root, new LimitsConfig(1_000_000, 64 * MEGABYTE, 512 * MEGABYTE, 20));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void keepsOfTenGigabytesWhatMayBeKept() {
        QueryResult result = notebook.query("select repeat('x', 10000) || i as x from range(1000000) t(i)");
        assertThat(result.cut().orElseThrow().mark()).matches("cut at [\\d,]+ rows: \\d\\d MB kept");
        assertThat(result.rows()).isBetween(2_000L, 7_000L);
        assertThat(notebook.results().bytes(result)).isLessThan(64L * MEGABYTE);
        assertThat(notebook.rows("select length(x) from _ limit 1")).containsExactly(List.of(10_001L));
        assertThat(notebook.results()
                        .find("_")
                        .orElseThrow()
                        .cut()
                        .orElseThrow()
                        .mark())
                .startsWith("from _1, cut at");
    }

    @Test
    void boundsBytesEvenWithoutALimitOfRows() {
        QueryResult result = notebook.query(TestNotebook.limited(
                "select i, i + 1 as j, 'abc' || i as k from range(40000000) t(i)", Long.MAX_VALUE));
        assertThat(result.cut()).isPresent();
        assertThat(result.rows()).isBetween(100_000L, 4_000_000L);
    }

    @Test
    void keepsAllWithoutALimitOfRowsWhereBytesAllow() {
        QueryResult result = notebook.query(TestNotebook.limited("select i from range(1500000) t(i)", Long.MAX_VALUE));
        assertThat(result.cut()).isEmpty();
        assertThat(result.rows()).isEqualTo(1_500_000);
    }

    @Test
    void saysThatOneRowAloneIsTooLarge() {
        assertThatThrownBy(() -> notebook.query("select repeat('x', 200000000) as x"))
                .isInstanceOfSatisfying(
                        DatusException.class, error -> assertThat(error.hint()).isEqualTo("Select fewer columns."));
    }

    @Test
    void cutsAtAMillionRows() {
        QueryResult result = notebook.query("select i from range(3000000) t(i)");
        assertThat(result.rows()).isEqualTo(1_000_000);
        assertThat(result.cut()).contains(new QueryResult.Cut("cut at 1,000,000 rows"));
        assertThat(notebook.results().page(result, 999_999, 10).rows()).containsExactly(List.of(999_999L));
    }

    @Test
    void stopsALongStatementAndRunsTheNext() throws Exception {
        stopWhileRunning("select count(*) from range(100000000000) a(i) where i % 7 = 3", "Stopped.");
        assertThat(notebook.rows("select 1")).containsExactly(List.of(1L));
    }

    @Test
    void givesUpAConnectionThatIgnoresTheInterrupt() throws Exception {
        notebook.queryAs("kept", "select 5 as a");
        stopWhileRunning(
                "select list_sum(range(50000000))",
                "The connection to files (DuckDB) ignored the interrupt and was given up; the next cell uses another.");
        assertThat(notebook.rows("select a from kept")).containsExactly(List.of(5L));
    }

    @Test
    void stopsAtADeadline() {
        Control soon = Control.within(Duration.ofMillis(300));
        assertThatThrownBy(() -> notebook.data()
                        .runner()
                        .run(
                                SqlRequest.of(new Sql("select count(*) from range(100000000000) a(i) where i % 7 = 3")),
                                new Rights.Typed(),
                                soon))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .isEqualTo("Stopped at the deadline."));
    }

    private void stopWhileRunning(String sql, String message) throws Exception {
        Control control = Control.unlimited();
        Thread canceller = new Thread(() -> {
            try {
                Await.untilRunning("org.duckdb");
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                control.cancel();
            }
        });
        canceller.start();
        assertThatThrownBy(() -> notebook.data().runner().run(SqlRequest.of(new Sql(sql)), new Rights.Typed(), control))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .isEqualTo(message));
        canceller.join();
    }
}
