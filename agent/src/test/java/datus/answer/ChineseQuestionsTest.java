package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer.Declined;
import datus.answer.Answer.Evidence;
import datus.answer.QuestionSet.Case;
import datus.answer.QuestionSet.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Questions in Chinese about a schema with Chinese names, and about one with English names. */
class ChineseQuestionsTest {
    private static final Map<String, AskedDatabase> DATABASES = new HashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws Exception {
        for (String name : List.of("shop", "trade")) {
            Path own = Files.createDirectory(folder.resolve(name));
            DATABASES.put(name, new AskedDatabase(own, QuestionSet.resource(name + ".sql")));
        }
    }

    @AfterAll
    static void close() {
        DATABASES.values().forEach(AskedDatabase::close);
    }

    @Test
    void answersMostOfOneHundredQuestionsAndFewWrongly(TestReporter report) {
        List<Outcome> tuned = outcomes(asked -> !asked.heldOut());
        List<Outcome> heldOut = outcomes(Case::heldOut);
        report.publishEntry("tuned on", QuestionSet.numbers(tuned));
        report.publishEntry("held out", QuestionSet.numbers(heldOut));
        assertThat(share(tuned, Outcome.CORRECT)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(tuned, Outcome.WRONG)).isLessThanOrEqualTo(0.05);
        assertThat(share(heldOut, Outcome.CORRECT)).isGreaterThanOrEqualTo(0.8);
    }

    private static List<Outcome> outcomes(Predicate<Case> which) {
        return QuestionSet.read().cases().stream()
                .filter(which)
                .map(asked -> QuestionSet.outcome(asked, database(asked.database())))
                .toList();
    }

    private static AskedDatabase database(String name) {
        return Objects.requireNonNull(DATABASES.get(name), name);
    }

    private static double share(List<Outcome> outcomes, Outcome kind) {
        return (double) outcomes.stream().filter(kind::equals).count() / outcomes.size();
    }

    @Test
    void saysWhatTheTypedWordsWereTakenFor() {
        assertThat(database("trade").answered("余额最高的10个客户").evidence())
                .contains(new Evidence("余额", "c_acctbal"), new Evidence("客户", "table customer"));
        assertThat(database("shop").answered("上海的客户有多少人？").evidence())
                .anySatisfy(taken -> assertThat(taken.words()).isEqualTo("上海"));
    }

    @Test
    void declinesWordsThatItDoesNotKnowInChinese() {
        Declined declined = database("shop").declined("各城市的碳排放是多少");
        assertThat(declined.words()).containsExactly("碳排放");
        assertThat(declined.why()).startsWith("我不认识“碳排放”。");
    }

    @Test
    void answersEnglishQuestionsAboutChineseNames() {
        assertThat(database("shop").rows("How many customers are in 上海?"))
                .isEqualTo(database("shop").rows("上海有多少客户？"));
    }

    @Test
    void putsGrowthBesideBothNumbersInOneQuery() {
        assertThat(database("shop").answered("2025年销售额同比").sql().text())
                .contains("2025-01-01", "2024-01-01", "\"本期\"", "\"上期\"", "\"增长率\"");
    }
}
