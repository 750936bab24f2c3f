package datus.answer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Evidence;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Knowledge;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import datus.model.TestMeaning;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticLayer;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final SemanticDocument FARE = SemanticYaml.read(
            "fares.yml",
            """
            data_source:
              name: fares
              sql_table: trips
              identifiers: [{name: trip, type: primary, expr: trip_id}]
              measures:
                - {name: fares, agg: sum, expr: fare, create_metric: true}
                - {name: discounts, agg: sum, expr: discount, create_metric: true}
            """);

    @TempDir
    private Path folder;

    private TestNotebook notebook;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("taxi.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE drivers (driver_id INT PRIMARY KEY, name VARCHAR, state VARCHAR)");
            statement.execute("CREATE TABLE trips (trip_id INT PRIMARY KEY, driver_id INT REFERENCES drivers,"
                    + " day DATE, fare INT, discount INT)");
            statement.execute("INSERT INTO drivers VALUES (1, 'Ann', 'CA'), (2, 'Bob', 'NY'), (3, 'Cid', 'NY')");
            statement.execute("INSERT INTO trips VALUES (1, 1, '2026-11-02', 40, 1), (2, 2, '2026-05-20', 20, 0),"
                    + " (3, 1, '2026-09-30', 50, 5)");
        }
        notebook = TestNotebook.in(folder, TestNotebook.duckdb("taxi", "taxi.duckdb"));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private Answer ask(String question, String... rules) {
        Provenance provenance = new Provenance("person", "knowledge/rules.md", "li", Instant.EPOCH);
        Entry entry = new Knowledge("Given with the question", "", List.of(), String.join("\n", rules))
                .proposed("taxi", "given/1", provenance)
                .decided(State.VERIFIED, provenance);
        Lore lore = new Lore(List.of(entry), SemanticLayer.of(FARE.models(), FARE.metrics()));
        return new AnswerEngine(notebook.data(), CalendarConfig.defaults(), scope -> lore, TestMeaning::model)
                .answer(
                        new Question(question, LocalDate.of(2026, 11, 23), 1, Map.of()),
                        Asking.within(Scope.all("taxi"), Control.unlimited()));
    }

    private List<String> rows(Answer answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return notebook.results().page(((Answered) answer).result(), 0, 100).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aConditionIsPutBehindWhatItDescribes() {
        Answer answer = ask("How many long trips are there?", "long trip means fare >= 40");
        assertThat(rows(answer)).containsExactly("2");
        assertThat(((Answered) answer).evidence())
                .contains(new Evidence("long trips", "trips with fare at least 40 [rule]"));
    }

    @Test
    void aConditionMayBeAboutOtherRows() {
        Answer answer = ask("How many active drivers are there?", "Active driver: a trip in the last 90 days.");
        assertThat(rows(answer)).containsExactly("1");
    }

    @Test
    void aNameForAValueIsReadAsTheValue() {
        assertThat(rows(ask("How many drivers are in New York?", "'NY' is New York")))
                .containsExactly("2");
    }

    @Test
    void aMetricMayBeDefinedByARule() {
        assertThat(rows(ask("What is the net fare?", "net fare = fares - discounts")))
                .containsExactly("104");
    }

    @Test
    void aGivenRuleThatHasNoPartInTheQuestionIsNamed() {
        Answered answer = (Answered) ask("How many trips are there?", "churned driver: no trip in the last 90 days");
        assertThat(answer.evidence())
                .contains(new Evidence("", "rule not used: churned driver: no trip in the last 90 days"));
    }

    @Test
    void aConditionMaySayItselfOfWhat() {
        assertThat(rows(ask("How many regulars are there?", "regular: a driver with a trip in the last 90 days")))
                .containsExactly("1");
        assertThat(rows(ask(
                        "How many busy drivers are there?", "busy driver: a driver with a trip in the last 90 days")))
                .containsExactly("1");
    }

    @Test
    void whatWasUnderstoodIsSaidAndWhatWasNotToo() {
        Provenance provenance = new Provenance("person", "", "li", Instant.EPOCH);
        RuleReading reading = RuleReading.of(
                new Knowledge("busy driver", "", List.of(), "a driver who has a trip in the last 90 days")
                        .proposed("taxi", "rules/busy-driver", provenance));
        assertThat(reading.understood()).containsExactly("busy driver = driver with a trip in the last 90 days");
        RuleReading notes =
                RuleReading.of(new Knowledge("Notes", "", List.of(), "long trip means fare >= 40; Ask Ann first")
                        .proposed("taxi", "notes", provenance));
        assertThat(notes.understood()).containsExactly("long trip = trip with fare >= 40");
        assertThat(notes.left()).containsExactly("Ask Ann first");
    }
}
