package datus.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.Answer;
import datus.evaluation.Answerers;
import datus.evaluation.ScratchSetting;
import datus.evaluation.Shop;
import datus.evaluation.judge.Ablation;
import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Counts;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.Mark;
import datus.evaluation.set.QuestionSet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Asks a small set of real databases, and looks at what reports say of it. */
class AssessmentTest {
    @TempDir
    private Path folder;

    private Shop shop = new Shop(Path.of(""));

    @BeforeEach
    void write() throws SQLException {
        shop = Shop.in(folder);
        shop.file(
                "questions.jsonl",
                """
                {"id": "right", "db": "store", "question": "How many customers?", "gold_sql": "SELECT count(*) FROM customers", "difficulty": "easy", "loop_role": "probe"}
                {"id": "wrong", "db": "depot", "question": "How many orders?", "gold_sql": "SELECT 99", "difficulty": "easy", "loop_role": "probe"}
                {"id": "declined", "db": "store", "question": "How many <b>unicorns</b> & \\"co\\"?", "gold_sql": "SELECT 0", "difficulty": "hard", "loop_role": "probe"}
                {"id": "broken", "db": "store", "question": "How many cities?", "gold_sql": "SELECT city FROM nowhere", "loop_role": "probe"}
                {"id": "seed", "db": "store", "question": "How many unicorns?", "gold_sql": "SELECT count(*) FROM customers WHERE city = 'Bern'", "loop_role": "seed"}
                """);
    }

    @Test
    void countsTheFourNumbersInAllByDatabaseAndByTag() {
        Evaluation run = report(Optional.of("probe"), Optional.empty(), false).run();
        assertThat(run.judged())
                .extracting(Judged::mark)
                .containsExactly(Mark.CORRECT, Mark.WRONG, Mark.DECLINED, Mark.UNJUDGED);
        assertThat(run.counts().text()).contains("33.3% correct, 33.3% wrong", "of 3; 1 not judged");
        assertThat(run.byDatabase()).containsOnlyKeys("depot", "store");
        assertThat(run.byTag("difficulty").get("easy")).isEqualTo(new Counts(Map.of(Mark.CORRECT, 1, Mark.WRONG, 1)));
        assertThat(run.judged().get(3).why()).contains("nowhere");
    }

    @Test
    void keepsARunAsJsonAndSaysWhatChangedSince() {
        Path kept = folder.resolve("run.json");
        Report first = report(Optional.empty(), Optional.empty(), false);
        first.write(kept);
        assertThat(EvaluationJson.read(kept)).isEqualTo(first.run());
        Answerers none =
                (data, calendar, lores) -> (question, asking) -> new Answer.Declined(List.of(), List.of(), "no");
        Comparison comparison = report(none, Optional.empty(), Optional.of(EvaluationJson.read(kept)), false)
                .comparison()
                .orElseThrow();
        assertThat(comparison.of(Comparison.Turn.WORSE))
                .extracting(change -> change.after().id())
                .containsExactly("right");
        assertThat(comparison.of(Comparison.Turn.BETTER))
                .extracting(change -> change.after().id())
                .contains("wrong");
        assertThatThrownBy(() -> EvaluationJson.read(shop.file("other.json", "[1]")))
                .hasMessageContaining("no evaluation");
    }

    @Test
    void asksTheProbesWithEverMoreSeedsApproved() {
        Report report = report(Optional.empty(), Optional.empty(), true);
        assertThat(report.curve()).extracting(point -> point.percent()).containsExactly(0, 25, 50, 100);
        assertThat(report.curve()).extracting(point -> point.seeds()).containsExactly(0, 0, 1, 1);
        assertThat(report.run()).isEqualTo(report.curve().get(3).run());
        assertThat(new HtmlReport(report).text()).contains("<svg", "of the seeds approved");
    }

    @Test
    void asksWithoutEachWayAndEachSignal() {
        Report report;
        try (ScratchSetting scratch = shop.setting()) {
            report = new Assessment(
                            set(),
                            Optional.of("probe"),
                            Optional.empty(),
                            false,
                            shop.engines().variants())
                    .of(shop.engine(), scratch.reading(500), judged -> {});
        }
        assertThat(report.ablation()).extracting(Ablation.Row::variant).contains("everything", "without composition");
        assertThat(report.ablation().get(0).counts()).isEqualTo(report.run().counts());
    }

    @Test
    void writesAPageThatNeedsNothingElseAndShowsWhatWasTypedAsText() throws IOException {
        Path page = folder.resolve("report.html");
        report(Optional.empty(), Optional.empty(), false).write(page);
        assertThat(Files.readString(page))
                .contains("&lt;b&gt;unicorns&lt;/b&gt; &amp; &quot;co&quot;", "default-src 'none'")
                .doesNotContain("<b>unicorns", "<script", "http://", "https://");
    }

    @Test
    void writesTheQuestionsAsMarkdownTables() throws IOException {
        Path text = folder.resolve("report.md");
        report(Optional.empty(), Optional.empty(), false).write(text);
        assertThat(Files.readString(text))
                .contains("| right | store | How many customers? | matched |", "## difficulty");
        assertThatThrownBy(
                        () -> report(Optional.empty(), Optional.empty(), false).write(folder.resolve("a.pdf")))
                .hasMessageContaining("a.pdf");
    }

    @Test
    void writesJUnitXmlThatParsersRead() throws Exception {
        Evaluation run = report(Optional.of("probe"), Optional.empty(), false).run();
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new JUnitReport(run).text())));
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(3);
    }

    @Test
    void saysThatNobodyPlaysTheRole() {
        assertThatThrownBy(() -> report(Optional.of("judge"), Optional.empty(), false))
                .hasMessageContaining("judge");
    }

    private Report report(Optional<String> role, Optional<Evaluation> earlier, boolean curve) {
        return report(shop.engine(), role, earlier, curve);
    }

    private Report report(Answerers answerers, Optional<String> role, Optional<Evaluation> earlier, boolean curve) {
        try (ScratchSetting scratch = shop.setting()) {
            return new Assessment(set(), role, earlier, curve, Map.of())
                    .of(answerers, scratch.reading(500), judged -> {});
        }
    }

    private QuestionSet set() {
        return QuestionSet.read(folder.resolve("questions.jsonl"), Optional.empty(), "");
    }
}
