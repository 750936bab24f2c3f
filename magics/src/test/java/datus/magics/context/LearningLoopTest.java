package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.EntryFilter;
import datus.magics.NotebookInterpreter;
import datus.magics.TestNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an answer to what is known of it: votes, corrections, rules, and the check. */
class LearningLoopTest {
    private static final String ASK = "/number of orders per order status";
    private static final String CORRECT =
            "%%correct Q1\nSELECT o_orderstatus, count(*) AS n FROM orders WHERE o_orderstatus <> 'P' GROUP BY 1";
    private static final String EXAMPLE = "example:demo/number-of-orders-per-order-status";

    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.in(folder);
        notebook.run(ASK);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void aGoodAnswerIsAcceptedOnceAndThatCanBeTakenBack() throws IOException {
        assertThat(notebook.text("%good")).contains("Q1 is accepted, as " + EXAMPLE, "%context undo R1 takes it back.");
        assertThat(file("examples/number-of-orders-per-order-status.yml"))
                .contains("state: accepted", "by: ana", "source: vote Q1");
        assertThat(notebook.text("%good Q1")).isEqualTo("Q1 is accepted already, as " + EXAMPLE + ".");
        notebook.run("%context undo R1");
        assertThat(notebook.text("%review")).startsWith("Nothing waits for a check.");
    }

    @Test
    void whoHasCheckedItVerifiesItAtOnce() throws IOException {
        assertThat(notebook.text("%good --verify")).contains("Q1 is verified", "No other question has a verified");
        assertThat(file("examples/number-of-orders-per-order-status.yml")).contains("state: verified");
        assertThat(notebook.text("%why Q1")).contains(EXAMPLE + " · verified by ana on 2026-11-23");
    }

    @Test
    void sqlOfABadAnswerIsRejectedWithTheReason() throws IOException {
        notebook.run("%good");
        assertThat(notebook.text("%bad Q1 \"cancelled ones must go out\"")).contains("is not proposed again");
        assertThat(notebook.session().context().list(EntryFilter.kind("rejection")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("cancelled ones must go out"));
        assertThat(file("examples/number-of-orders-per-order-status.yml")).contains("state: rejected");
        assertThat(notebook.text("%bad cancelled ones must go out")).contains("already");
    }

    @Test
    void whatIsVerifiedIsNotVotedDownInPassing() {
        notebook.run("%good --verify");
        assertThat(notebook.error("%bad Q1").message()).contains(EXAMPLE, "verified by ana");
        assertThat(notebook.error("%bad Q1").hint()).contains("%%correct", "%context reject " + EXAMPLE);
    }

    @Test
    void aCorrectionWaitsForACheckAndOneKeyApprovesIt() throws IOException {
        assertThat(notebook.text(CORRECT)).contains("%review approves it.", "gives something else");
        notebook.answering("a");
        assertThat(notebook.text("%review")).contains(EXAMPLE + " is verified", "Nothing waits any more.");
        assertThat(notebook.events()).anyMatch(event -> event.contains("1 of 1 · " + EXAMPLE + " · proposed"));
        assertThat(notebook.events()).anyMatch(event -> event.contains("Today that gets other SQL"));
        assertThat(file("examples/number-of-orders-per-order-status.yml")).contains("state: verified", "<> 'P'");
    }

    @Test
    void aCorrectionOfWhatIsVerifiedTakesItsPlaceOnlyOnceItIsApproved() throws IOException {
        notebook.run("%good --verify");
        notebook.run(CORRECT);
        assertThat(file("examples/number-of-orders-per-order-status.yml")).doesNotContain("<> 'P'");
        notebook.answering("s");
        assertThat(notebook.text("%review")).contains("1 proposal left.");
        assertThat(notebook.text("%review approve 1")).contains(EXAMPLE + " is verified");
        assertThat(file("examples/number-of-orders-per-order-status.yml")).contains("<> 'P'", "state: verified");
        assertThat(folder.resolve("examples/number-of-orders-per-order-status-corrected.yml"))
                .doesNotExist();
    }

    @Test
    void aNumberMeansTheSameUntilTheQueueIsListedAnew() {
        notebook.run(CORRECT);
        assertThat(notebook.error("%review approve 1").hint()).isEqualTo("%review lists what waits, with numbers.");
        notebook.run("%review");
        notebook.run("%review approve 1");
        assertThat(notebook.text("%review approve 1")).isEqualTo(EXAMPLE + " is verified already.");
    }

    @Test
    void whereNobodyCanBeAskedTheQueueSaysHowItIsDecided() {
        notebook.run(CORRECT);
        assertThat(notebook.text("%review")).contains("Waiting for a check", "Nobody can be asked for a key here");
        assertThat(notebook.text("%review reject 1 not what was meant")).contains("is rejected");
        assertThat(notebook.text("%review")).startsWith("Nothing waits");
    }

    @Test
    void aRerunOfManyCellsDecidesNothing() {
        notebook.amongMany();
        assertThat(notebook.text("%good")).startsWith("Nothing was decided");
        assertThat(notebook.text("%bad Q1 no")).startsWith("Nothing was decided");
        assertThat(notebook.text(CORRECT)).contains("Nothing was decided");
        assertThat(notebook.session().context().runs()).isEmpty();
    }

    @Test
    void aHeadlessRunDoesNotVote(@TempDir Path other) {
        try (TestNotebook headless = TestNotebook.in(other, NotebookInterpreter::keepingContext)) {
            headless.run(ASK);
            assertThat(headless.text("%good")).contains("Skipped", "datus-nb run --apply");
            assertThat(headless.text("%%rule big: over 100")).startsWith("Skipped");
        }
    }

    @Test
    void aRuleIsKeptInWordsOnceAndCanBeTakenBack() throws IOException {
        assertThat(notebook.text("%%rule rich customer\na customer with a balance over 9000"))
                .contains("\"rich customer\" is kept, as knowledge:demo/rules/rich-customer");
        assertThat(file("knowledge/rules/rich-customer.md")).contains("a balance over 9000", "by: ana");
        assertThat(notebook.text("%rule rich customer: a customer with a balance over 9000"))
                .contains("already");
        assertThat(notebook.error("%rule nothing").hint()).startsWith("For instance");
    }

    @Test
    void editingPutsTheFileIntoACellThatSavesIt() {
        notebook.run(CORRECT);
        notebook.answering("e");
        assertThat(notebook.text("%review")).contains("in the cell below");
        assertThat(notebook.events())
                .anyMatch(event ->
                        event.startsWith("next cell %%context save examples/number-of-orders-per-order-status.yml"));
    }
}
