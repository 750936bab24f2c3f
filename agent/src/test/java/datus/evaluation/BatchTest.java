package datus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.Answer;
import datus.answer.Answer.Badge;
import datus.answer.AnswerRun;
import datus.answer.Lore;
import datus.answer.Trust;
import datus.context.kind.Knowledge;
import datus.data.QueryResult;
import datus.data.Scope;
import datus.data.Sql;
import datus.error.DatusException;
import datus.evaluation.BatchAnswer.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks real databases in a row, some of it by answerers that misbehave. */
class BatchTest {
    @TempDir
    private Path folder;

    private Shop shop = new Shop(Path.of(""));

    @BeforeEach
    void write() throws SQLException {
        shop = Shop.in(folder);
    }

    @Test
    void answersAboutEachDatabaseAndTellsRowsAsTheEngineWritesThem() {
        Answerers typed = (data, calendar, lores) -> (question, asking) -> {
            Sql sql = new Sql(question.text());
            QueryResult result = new AnswerRun(data).of(sql, question, asking);
            return new Answer.Answered(sql, result, "", List.of(), Trust.of(Badge.COMPOSED, 1), Optional.empty());
        };
        String sql = "SELECT id, ordered FROM orders WHERE amount = 5";
        List<BatchAnswer> answers = ask(typed, question("1", "shop", sql), question("2", "depot", sql));
        assertThat(answers.get(0).rows()).isEqualTo(List.of(List.of(3L, "2026-02-07 00:00:00.0")));
        assertThat(answers.get(1).rows()).isEqualTo(List.of(List.of(3L, "2026-02-07 00:00:00")));
        assertThat(answers.get(1).badge()).isEqualTo("composed");
    }

    @Test
    void declinesWhatNamesNoDatabaseThatIsThereAndGoesOn() {
        List<BatchAnswer> answers = ask(
                shop.engine(), question("1", "nowhere", "How many?"), question("2", "store", "How many customers?"));
        assertThat(answers.get(0).status()).isEqualTo(Status.DECLINED);
        assertThat(answers.get(0).why()).contains("nowhere");
        assertThat(answers.get(1).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void takesAFaultForThatQuestionsDecline() {
        Answerers faulty = (data, calendar, lores) -> (question, asking) -> {
            if (question.text().equals("recurse")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("broken inside");
        };
        List<BatchAnswer> answers = ask(faulty, question("1", "store", "anything"), question("2", "store", "recurse"));
        assertThat(answers.get(0).why()).contains("broken inside");
        assertThat(answers.get(1).why()).contains("StackOverflowError");
    }

    @Test
    void leavesBehindAQuestionThatDoesNotStopAndAsksTheNext() {
        CountDownLatch never = new CountDownLatch(1);
        Answerers deaf = (data, calendar, lores) -> (question, asking) -> {
            boolean isPatient = question.text().equals("forever");
            while (isPatient && never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return new Answer.Declined(List.of(), List.of(), "at once");
        };
        List<BatchAnswer> answers = new ArrayList<>();
        try (ScratchSetting scratch = shop.setting().within(Duration.ofMillis(1))) {
            new Batch(scratch.reading(500), deaf)
                    .ask(
                            List.of(question("1", "store", "forever"), question("2", "store", "soon")),
                            (question, answer) -> answers.add(answer));
        } finally {
            never.countDown();
        }
        assertThat(answers.get(0).why()).contains("deadline");
        assertThat(answers.get(1).why()).isEqualTo("at once");
    }

    @Test
    void givesEachQuestionItsOwnRulesAndNoOtherThem() {
        List<List<String>> rules = new ArrayList<>();
        Answerers listening = (data, calendar, lores) -> (question, asking) -> {
            rules.add(rules(lores, asking.scope()));
            return new Answer.Declined(List.of(), List.of(), "");
        };
        ask(
                listening,
                new BatchQuestion("1", "store", "Who is big?", "big: more than 5 orders"),
                question("2", "store", "Who is small?"));
        assertThat(rules).containsExactly(List.of("big: more than 5 orders"), List.of());
    }

    private static List<String> rules(Function<Scope, Lore> lores, Scope scope) {
        return lores.apply(scope).of(Knowledge.KIND).stream()
                .map(entry -> Knowledge.of(entry).body())
                .toList();
    }

    @Test
    void leavesNothingBehind() {
        Path inside;
        try (ScratchSetting scratch = shop.setting()) {
            inside = scratch.folder("");
            new Batch(scratch.reading(500), shop.engine())
                    .ask(List.of(question("1", "store", "How many orders?")), (question, answer) -> {});
            assertThat(inside).exists();
        }
        assertThat(inside).doesNotExist();
    }

    @Test
    void readsQuestionsWithWhateverElseStandsBesideThem() {
        Path file = shop.file(
                "questions.jsonl",
                "{\"id\": 7, \"db\": \"shop\", \"question\": \"How many?\", \"gold_sql\": \"SELECT 1\", \"slots\": {\"a\": 1}}\n\n");
        assertThat(BatchQuestion.read(file)).containsExactly(new BatchQuestion("7", "shop", "How many?", ""));
    }

    @Test
    void namesTheLineThatIsNoJsonAndTheFileThatIsMissing() {
        Path file = shop.file("questions.jsonl", "{\"id\": 1}\nnothing\n");
        assertThatThrownBy(() -> BatchQuestion.read(file)).hasMessageContaining("questions.jsonl:2");
        assertThatThrownBy(() -> BatchQuestion.read(folder.resolve("gone.jsonl")))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("gone.jsonl");
        assertThat(Files.exists(folder.resolve("gone.jsonl"))).isFalse();
    }

    private List<BatchAnswer> ask(Answerers answerers, BatchQuestion... questions) {
        List<BatchAnswer> answers = new ArrayList<>();
        try (ScratchSetting scratch = shop.setting()) {
            new Batch(scratch.reading(500), answerers)
                    .ask(List.of(questions), (question, answer) -> answers.add(answer));
        }
        return answers;
    }

    private static BatchQuestion question(String id, String database, String text) {
        return new BatchQuestion(id, database, text, "");
    }
}
