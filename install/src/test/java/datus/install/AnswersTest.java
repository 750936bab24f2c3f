package datus.install;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.data.Control;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.notebook.NotebookData;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the engine about the demo data: right results, compared with SQL that a person wrote, and refusals that name the right word. */
class AnswersTest {
    @TempDir
    private static Path folder;

    private static NotebookData data;
    private static AnswerEngine engine;

    @BeforeAll
    static void open() {
        new Demo(0.01).write(folder.resolve("demo.duckdb"));
        DatasourceConfig demo = new DatasourceConfig("demo", "duckdb", Map.of("path", "demo.duckdb"));
        DatusConfig config = DatusConfig.of(List.of(demo));
        data = NotebookData.open(new Workspace(folder, folder.resolve(".datus/notebook"), config, true), Map.of());
        engine = new AnswerEngine(data, CalendarConfig.defaults(), scope -> Lore.none(), MiniLmEmbedder::new);
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void givesTheResultOfSqlThatAPersonWrote(String question, String sql) throws IOException {
        Answer answer = ask(question);
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        SqlRequest request = SqlRequest.of(new Sql(sql)).on("demo");
        QueryResult gold =
                ((Outcome.Rows) data.runner().run(request, new Rights.Typed(), Control.unlimited())).result();
        assertThat(rows(((Answer.Answered) answer).result())).isEqualTo(rows(gold));
    }

    static Stream<Arguments> givesTheResultOfSqlThatAPersonWrote() throws IOException {
        return Arrays.stream(resource("answered-questions.txt").split("(?m)^\\? ", -1))
                .skip(1)
                .map(block -> block.split("\n", 2))
                .map(block -> Arguments.of(block[0], block[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void declinesWithTheWordThatHasNoMeaningThere(String question, String word) {
        Answer answer = ask(question);
        assertThat(answer).isInstanceOf(Answer.Declined.class);
        assertThat(((Answer.Declined) answer).words()).containsExactly(word);
    }

    static Stream<Arguments> declinesWithTheWordThatHasNoMeaningThere() throws IOException {
        return resource("declined-questions.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" = ", 2))
                .map(line -> Arguments.of(line[0], line[1]));
    }

    @Test
    void asksBackWhoseNationIsMeantAndReadsTheChoice() {
        Answer.Clarify question = (Answer.Clarify) ask("number of line items per nation");
        assertThat(question.choices())
                .extracting(Answer.Choice::question)
                .containsExactlyInAnyOrder(
                        "number of line items per supplier nation", "number of line items per customer nation");
        assertThat(question.choices())
                .allSatisfy(choice -> assertThat(ask(choice.question())).isInstanceOf(Answer.Answered.class));
    }

    @Test
    void computesOneNumberOfTheRowsThatRankFirst() {
        assertThat(ask("number of orders of the customer with the highest account balance"))
                .isInstanceOf(Answer.Answered.class);
    }

    @Test
    void computesTheAverageOfACount() {
        assertThat(ask("What is the average number of orders per customer?")).isInstanceOf(Answer.Answered.class);
    }

    private static Answer ask(String question) {
        return engine.answer(
                new Question(question, LocalDate.of(1998, 8, 2), 1, Map.of()),
                Asking.within(Scope.all("demo"), Control.unlimited()));
    }

    /** Rows in an order of their own, numbers to six digits. */
    private static List<String> rows(QueryResult result) {
        return data.results().page(result, 0, 10_000).rows().stream()
                .map(row -> row.stream().map(AnswersTest::text).toList().toString())
                .sorted()
                .toList();
    }

    private static String text(Object value) {
        return value instanceof Number number ? "%.6e".formatted(number.doubleValue()) : String.valueOf(value);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(AnswersTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
