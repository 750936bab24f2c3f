package datus.answer.metric;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Evidence;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.context.Provenance;
import datus.context.State;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import datus.model.TestMeaning;
import datus.semantic.Facts;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.yaml.SemanticYaml;
import datus.workspace.CalendarConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricSourceTest {
    private static final SemanticDocument SALES = SemanticYaml.read(
            "sales.yml",
            """
            data_source:
              name: sales
              sql_table: sales
              identifiers: [{name: sale, type: primary, expr: id}]
              dimensions:
                - {name: day, type: time, type_params: {is_primary: true, time_granularity: day}}
                - {name: sales_region, type: categorical, expr: region}
              measures:
                - {name: net_revenue, agg: sum, expr: amount - refund, create_metric: true}
                - {name: gross, agg: sum, expr: amount, create_metric: true}
            """);

    @TempDir
    private Path folder;

    private TestNotebook notebook;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sales (id INT, day DATE, region VARCHAR, amount INT, refund INT)");
            statement.execute(
                    "INSERT INTO sales VALUES (1, '2026-10-02', 'North', 10, 1), (2, '2026-10-20', 'South', 20, 0),"
                            + " (3, '2026-09-30', 'North', 40, 5)");
        }
        notebook = TestNotebook.in(folder, TestNotebook.duckdb("shop", "shop.duckdb"));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private Answer ask(String question, State state, Optional<String> stale) {
        Provenance provenance =
                new Provenance("file", "semantic_models/sales.yml:1", "li", Instant.parse("2026-11-20T00:00:00Z"));
        Facts facts = new Facts(state, provenance, "shop", "", List.of("turnover"));
        SemanticLayer layer = new SemanticLayer(
                SALES.models(), SALES.metrics(), Map.of("net_revenue", new Standing(facts, stale)), List.of());
        CalendarConfig calendar = CalendarConfig.defaults();
        Lore lore = new Lore(List.of(), layer);
        return new AnswerEngine(notebook.data(), calendar, scope -> lore, TestMeaning::model)
                .answer(
                        new Question(question, LocalDate.of(2026, 11, 23), 1, Map.of()),
                        Asking.within(Scope.all("shop"), Control.unlimited()));
    }

    private List<String> rows(String question) {
        Answered answered = (Answered) ask(question, State.VERIFIED, Optional.empty());
        assertThat(answered.badge()).isNotEqualTo(Badge.COMPOSED);
        return notebook.results().page(answered.result(), 0, 100).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void answersWhatAMetricWhollyExplains() {
        assertThat(rows("What is our net revenue?")).containsExactly("64");
        assertThat(rows("turnover by sales region")).containsExactly("North 44", "South 20");
        assertThat(rows("monthly turnover")).containsExactly("2026-09-01 35", "2026-10-01 29");
        assertThat(rows("show me the net revenue by month and sales region in October 2026"))
                .containsExactly("2026-10-01 North 9", "2026-10-01 South 20");
        assertThat(rows("net revenue last month for the sales region north")).containsExactly("9");
        assertThat(rows("net revenue in South")).containsExactly("20");
        assertThat(rows("turnover and gross per sales region")).containsExactly("North 44 50", "South 20 20");
    }

    @Test
    void saysHowFarTheMetricCanBeReliedOn() {
        Answered verified = (Answered) ask("net revenue", State.VERIFIED, Optional.empty());
        assertThat(verified.badge()).isEqualTo(Badge.VERIFIED);
        assertThat(verified.trust().words()).isEqualTo("from metric net_revenue, verified by li on 2026-11-20");
        assertThat(verified.evidence())
                .contains(new Evidence(
                        "net_revenue", "metric, verified by li on 2026-11-20, semantic_models/sales.yml:1"));
        assertThat(verified.restatement()).isEqualTo("net_revenue");

        Answered accepted = (Answered) ask("net revenue", State.ACCEPTED, Optional.empty());
        assertThat(accepted.badge()).isEqualTo(Badge.METRIC);

        Answered stale = (Answered) ask("net revenue", State.VERIFIED, Optional.of("column refund is gone"));
        assertThat(stale.badge()).isEqualTo(Badge.METRIC);
        assertThat(stale.evidence())
                .anySatisfy(evidence -> assertThat(evidence.takenFor()).endsWith("stale: column refund is gone"));
    }

    @Test
    void leavesEveryOtherQuestionToOtherWays() {
        Answered counted = (Answered) ask("how many sales are there", State.VERIFIED, Optional.empty());
        assertThat(counted.badge()).isEqualTo(Badge.COMPOSED);
        assertThat(ask("net revenue of churned customers", State.VERIFIED, Optional.empty()))
                .isInstanceOf(Answer.Declined.class);
    }
}
