package datus.answer.recall;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.model.TestMeaning;
import datus.workspace.CalendarConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecalledAnswersTest {
    private static final String ASKED = "Which berths were free for the longest time at the harbour of Bergen in 2024?";
    private static final String APPROVED =
            "SELECT berth FROM stays WHERE harbour = 'Bergen' AND season = 2024 ORDER BY idle_days DESC LIMIT 3";

    @TempDir
    static Path folder;

    private static NotebookData data;

    @BeforeAll
    static void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("own.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE stays (berth VARCHAR, harbour VARCHAR, season INTEGER, idle_days INTEGER);"
                            + "INSERT INTO stays VALUES ('A1', 'Bergen', 2024, 9), ('A2', 'Bergen', 2025, 4), ('B1', 'Turku', 2024, 7)");
        }
        DatasourceConfig own = new DatasourceConfig("own", "duckdb", Map.of("path", "own.duckdb"));
        data = NotebookData.open(
                new Workspace(folder, folder.resolve(".datus/notebook"), DatusConfig.of(List.of(own)), true), Map.of());
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @Test
    void anApprovedQuestionIsAnsweredByItsSqlUnchanged() {
        Answered answer = (Answered) ask(ASKED, example());

        assertThat(answer.sql().text()).isEqualTo(APPROVED);
        assertThat(answer.badge()).isEqualTo(Badge.VERIFIED);
    }

    @Test
    void otherValuesAreFilledInByTheColumnTheyAreOf() {
        Answered answer = (Answered)
                ask("Which berths were free for the longest time at the harbour of Turku in 2025?", example());

        assertThat(answer.sql().text())
                .isEqualTo(
                        "SELECT berth FROM stays WHERE harbour = 'Turku' AND season = 2025 ORDER BY idle_days DESC LIMIT 3");
        assertThat(answer.badge()).isEqualTo(Badge.PATTERN);
        assertThat(answer.trust().words()).contains("Bergen → Turku").contains("2024 → 2025");
    }

    @Test
    void aQuestionWithOneMoreConditionIsNotAnsweredByIt() {
        assertNotApproved(ask(
                "Which berths were free for the longest time at the harbour of Bergen in 2024 and stayed idle over 30 days with 12 cranes?",
                example()));
    }

    @Test
    void aQuestionAboutSomethingElseIsNotAnsweredByIt() {
        assertNotApproved(ask("How many harbours pay a refund?", example()));
    }

    @Test
    void anExampleThatNobodyApprovedIsNotRecalled() {
        Entry proposed = new Example(ASKED, APPROVED).proposed("own", by());

        assertNotApproved(ask(ASKED, proposed));
    }

    @Test
    void rejectedSqlIsNotProposedAgain() {
        Entry rejection = new Rejection(ASKED, APPROVED, "the season is over").entry("own", by());

        assertNotApproved(ask(ASKED, example(), rejection));
    }

    private static void assertNotApproved(Answer answer) {
        boolean approved = answer instanceof Answered answered
                && List.of(Badge.VERIFIED, Badge.PATTERN).contains(answered.badge());
        assertThat(approved).isFalse();
    }

    private static Entry example() {
        return new Example(ASKED, APPROVED).proposed("own", by()).decided(State.VERIFIED, by());
    }

    private static Provenance by() {
        return new Provenance("person", "", "Li", Instant.EPOCH);
    }

    private static Answer ask(String question, Entry... known) {
        AnswerEngine engine =
                new AnswerEngine(data, CalendarConfig.defaults(), scope -> Lore.of(List.of(known)), TestMeaning::model);
        return engine.answer(
                new Question(question, LocalDate.of(2026, 11, 23), 1, Map.of()),
                Asking.within(Scope.all("own"), Control.unlimited()));
    }
}
