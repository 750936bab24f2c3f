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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the metrics of a few hotels. */
class HotelMetricsTest {
    private static final SemanticDocument HOTELS = SemanticYaml.read(
            "hotels.yml",
            """
            semantic_models:
              - name: hotel
                model: hotel
                entities: [{name: hotel, type: primary, expr: id}]
                dimensions: [{name: hotel_name, type: categorical, expr: name}, {name: city, type: categorical}]
              - name: guest
                description: A guest who stayed in a hotel.
                model: guest
                entities: [{name: guest, type: primary, expr: id}]
                dimensions: [{name: guest_name, type: categorical, expr: name}]
                measures: [{name: number_of_guests, agg: count, expr: id, create_metric: true}]
              - name: stay
                description: What a guest booked.
                model: stay
                defaults: {agg_time_dimension: arrival}
                entities:
                  - {name: stay, type: primary, expr: id}
                  - {name: hotel, type: foreign, expr: hotel_id}
                  - {name: guest, type: foreign, expr: guest_id}
                dimensions:
                  - {name: internal_stay_number, type: categorical, expr: number}
                  - {name: arrival, type: time, type_params: {time_granularity: day}}
                measures:
                  - {name: number_of_stays, agg: count, expr: id, create_metric: true}
                  - {name: room_charge_amount, agg: sum, expr: room, create_metric: true}
                  - {name: meal_charge_amount, agg: sum, expr: meals, create_metric: true}
            metrics:
              - name: early_share
                type: ratio
                type_params:
                  numerator:
                    name: room_charge_amount
                    filter: "{{ TimeDimension('stay__arrival', 'day') }} < '2026-10-10'"
                  denominator: room_charge_amount
            """);

    @TempDir
    private Path folder;

    private TestNotebook notebook;
    private AnswerEngine engine;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("inn.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE hotel AS SELECT * FROM (VALUES (1, 'Alpha', 'Bern'), (2, 'Beta', 'Bern'),"
                    + " (3, 'Gamma', 'Rome')) h(id, name, city)");
            statement.execute("CREATE TABLE guest AS SELECT * FROM (VALUES (1, 'Ann'), (2, 'Bob')) g(id, name)");
            statement.execute("CREATE TABLE stay AS SELECT * FROM (VALUES (1, 'S1', 1, 1, DATE '2026-10-02', 100, 20),"
                    + " (2, 'S2', 2, 1, DATE '2026-10-20', 50, 10), (3, 'S3', 3, 2, DATE '2026-11-01', 70, 0))"
                    + " s(id, number, hotel_id, guest_id, arrival, room, meals)");
        }
        notebook = TestNotebook.in(folder, TestNotebook.duckdb("inn", "inn.duckdb"));
        Lore lore = new Lore(List.of(), SemanticLayer.of(HOTELS.models(), HOTELS.metrics()));
        engine = new AnswerEngine(notebook.data(), CalendarConfig.defaults(), scope -> lore, TestMeaning::model);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private Answer ask(String question) {
        return engine.answer(
                new Question(question, LocalDate.of(2026, 11, 23), 1, Map.of()),
                Asking.within(Scope.all("inn"), Control.unlimited()));
    }

    private List<String> rows(String question) {
        Answered answered = (Answered) ask(question);
        assertThat(answered.badge()).isEqualTo(Badge.METRIC);
        return notebook.results().page(answered.result(), 0, 100).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void countsAndSumsAreCalledAsPeopleCallThem() {
        assertThat(rows("How many stays do we have?")).containsExactly("3");
        assertThat(rows("What is the total amount of room charges?")).containsExactly("220");
        assertThat(rows("number of stays per hotel")).containsExactly("Alpha 1", "Beta 1", "Gamma 1");
        assertThat(rows("What are the room charge and meal charge amounts by stay number?"))
                .containsExactly("S1 100 20", "S2 50 10", "S3 70 0");
    }

    @Test
    void thingsAreListedByTheirNames() {
        assertThat(rows("Return all the stays and their guest by stay number and guest name"))
                .containsExactly("S1 Ann", "S2 Ann", "S3 Bob");
        assertThat(rows("Return guests and the hotels they stayed in and the corresponding stay"))
                .containsExactly("Ann Alpha S1", "Ann Beta S2", "Bob Gamma S3");
    }

    @Test
    void oneLineForEachThingThatIsMeant() {
        assertThat(rows("How many stays does each guest have by guest name?")).containsExactly("Ann 2", "Bob 1");
        assertThat(rows("What is the total room charge that a guest has by city?"))
                .containsExactly("Ann Bern 150", "Bob Rome 70");
    }

    @Test
    void theContextOfARowStandsBeforeIt() {
        assertThat(rows("What is the meal charge by stay number and corresponding hotel?"))
                .containsExactly("Alpha S1 20", "Beta S2 10", "Gamma S3 0");
    }

    @Test
    void metricsMayBeDefinedInTheQuestion() {
        assertThat(
                        rows(
                                "What is the bill of each guest by guest name where bill is the sum of room charge, meal charge?"))
                .containsExactly("Ann 180", "Bob 70");
        assertThat(rows(
                        "What is the average bill which is the total amount of room charges divided by the number of stays"
                                + " by city?"))
                .containsExactly("Bern 75.0", "Rome 70.0");
        Answered answered = (Answered) ask("What is the bill, which is room charges plus meal charges, by city?");
        assertThat(answered.evidence()).contains(new Evidence("bill", "defined in the question"));
    }

    @Test
    void aMetricMayBeAShareOfItself() {
        assertThat(rows("What is the early share?")).containsExactly("0.45454545454545453");
        assertThat(rows("early share by city")).containsExactly("Bern 0.6666666666666666", "Rome null");
    }

    @Test
    void ranksAndCompares() {
        assertThat(rows("Which hotel has the highest room charges?")).containsExactly("Alpha 100");
        assertThat(rows("top 2 hotels by room charge amount")).containsExactly("Alpha 100", "Gamma 70");
        assertThat(rows("room charges by guest name with more than 1 stays")).containsExactly("Ann 150");
    }

    @Test
    void valuesOfDimensionsAreConditions() {
        assertThat(rows("room charges in Alpha or Gamma by hotel")).containsExactly("Alpha 100", "Gamma 70");
        assertThat(rows("room charges where city is not Bern")).containsExactly("70");
    }

    @Test
    void aThingOfWhichARowHasManyIsNotOverlooked() {
        Answer answer = ask("What is the number of guests with a stay?");
        assertThat(answer instanceof Answered answered && answered.badge() == Badge.METRIC)
                .isFalse();
    }
}
