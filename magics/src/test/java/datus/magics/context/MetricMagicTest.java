package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.magics.TestNotebook;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricMagicTest {
    private static final String ORDERS =
            """
            data_source:
              name: orders
              description: Orders of customers
              sql_table: orders
              identifiers:
                - name: order
                  type: primary
                  expr: o_orderkey
              dimensions:
                - name: status
                  type: categorical
                  expr: o_orderstatus
                - name: ordered_on
                  type: time
                  type_params:
                    is_primary: true
                    time_granularity: day
                  expr: o_orderdate
              measures:
                - name: order_value
                  agg: sum
                  expr: o_totalprice
                - name: order_count
                  agg: count
                  expr: o_orderkey
            ---
            metric:
              name: revenue
              description: What customers ordered, in dollars
              type: measure_proxy
              type_params:
                measure: order_value
            """;

    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() throws IOException {
        notebook = TestNotebook.in(folder);
        Files.createDirectories(folder.resolve("semantic_models"));
        Files.writeString(folder.resolve("semantic_models/orders.yml"), ORDERS);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void aMetricIsAResultLikeAnyOther() {
        String text =
                notebook.text("%metric revenue by status where status <> 'P' order by revenue desc --as by_status");
        assertThat(text)
                .startsWith("by_status\n")
                .containsPattern("F +10458000")
                .contains("1-2 of 2 · ran on demo (DuckDB)", "revenue: metric, ");
        assertThat(notebook.text("SELECT count(*) AS n FROM by_status")).contains("2");
    }

    @Test
    void periodsAreTakenOverTheMetricsOwnTime() {
        assertThat(notebook.text("%metric revenue by year in 1996"))
                .contains("1996")
                .doesNotContain("1995");
    }

    @Test
    void explainedItShowsSqlAndLineage() {
        assertThat(notebook.text("%metric revenue --explain"))
                .contains("metric revenue = order_value", "  measure order_value", "      table orders", "sum(");
    }

    @Test
    void aChangeBetweenPeriodsIsAttributed() {
        assertThat(notebook.text("%metric revenue in 1996 --attribute status"))
                .startsWith("revenue went from ")
                .contains("(1995-01-01 to 1995-12-31)", "(1996-01-01 to 1996-12-31): +", "By status")
                .containsPattern("F +\\d+ +\\d+ +\\+\\d+ +\\d+%");
        assertThat(notebook.text("%metric revenue in 1996 --attribute status --compare \"in 1997\""))
                .contains("(1997-01-01 to 1997-12-31)");
    }

    @Test
    void withoutAQueryTheMetricsAreListed() {
        assertThat(notebook.text("%metric")).containsPattern("revenue +What customers ordered, in dollars +");
    }

    @Test
    void anEditOfTheFileShowsWithTheNextCell() throws IOException {
        assertThat(notebook.text("%metric revenue")).contains("31375000");
        Files.writeString(
                folder.resolve("semantic_models/orders.yml"),
                ORDERS.replace("expr: o_totalprice", "expr: o_totalprice / 2"));
        assertThat(notebook.text("%metric revenue")).contains("15687500");
    }

    @Test
    void aMetricThatNoLongerFitsTheDataSaysSoWhereverItIsUsed() throws IOException {
        notebook.text("%%sql --write\nCREATE TABLE visits (v_id INTEGER)");
        Files.writeString(
                folder.resolve("semantic_models/visits.yml"),
                ORDERS.replace("name: orders", "name: visits")
                        .replace("sql_table: orders", "sql_table: visits")
                        .replace("order_", "visit_")
                        .replace("name: revenue", "name: visit_sum"));
        assertThat(notebook.text("%metric")).contains("visit_sum").doesNotContain("table visits is gone");

        notebook.text("%%sql --write\nDROP TABLE visits");
        assertThat(notebook.text("%metric")).contains("stale: table visits is gone");
        assertThat(notebook.text("%context show semantic_model:visits")).contains("Stale: table visits is gone");
        assertThat(notebook.text("%context")).contains("no longer fit the data as it is");

        notebook.text("%%sql --write\nCREATE TABLE visits (v_id INTEGER)");
        assertThat(notebook.text("%metric")).doesNotContain("table visits is gone");
    }

    @Test
    void aRejectedMetricIsNotComputedThoughItsMeasureImpliesOne() throws IOException {
        Files.writeString(
                folder.resolve("semantic_models/orders.yml"),
                ORDERS.replace("expr: o_totalprice", "expr: o_totalprice\n      create_metric: true"));
        assertThat(notebook.text("%metric order_value")).contains("31375000");

        notebook.text("%context reject order_value");

        assertThat(notebook.error("%metric order_value").text()).contains("There is no metric \"order_value\"");
        assertThat(notebook.text("%metric revenue")).contains("31375000");
    }

    @Test
    void anUnknownMetricIsAnsweredWithTheNearest() {
        assertThat(notebook.error("%metric revenoo by status").text()).contains("Did you mean revenue?");
        assertThat(notebook.error("%metric revenue by statsu").text()).contains("Did you mean status?");
    }

    @Test
    void metricsDimensionsAndWordsBetweenAreCompleted() {
        assertThat(offered("%metric rev")).containsExactly("revenue");
        assertThat(offered("%metric revenue by st")).containsExactly("status");
        assertThat(offered("%metric revenue WH")).containsExactly("WHERE");
        assertThat(offered("%metric revenue wh")).containsExactly("where");
        assertThat(offered("%metric revenue --ex")).containsExactly("--explain");
    }

    private List<String> offered(String code) {
        return notebook.interpreter().complete(code, code.length()).items().stream()
                .map(item -> item.text())
                .toList();
    }

    @Test
    void aMetricUnderTheCursorIsDescribed() {
        assertThat(notebook.interpreter()
                        .inspect("%metric revenue by status", 12, 0)
                        .map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN))))
                .hasValueSatisfying(text -> assertThat(text).contains("metric:", "What customers ordered"));
    }
}
