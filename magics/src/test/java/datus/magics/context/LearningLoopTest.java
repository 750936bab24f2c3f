package datus.magics.context;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer.Drafted;
import datus.answer.Answerer;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.TurnQuery;
import datus.context.kind.Synonym;
import datus.data.Scope;
import datus.data.Sql;
import datus.display.CellException;
import datus.feedback.Proposal;
import datus.magics.NotebookInterpreter;
import datus.magics.TestNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    /** In an order in which each has something to decide. */
    private static final List<String> DECIDING = List.of(
            "%good", CORRECT, "%review approve " + EXAMPLE, "%%rule big: an order over 100", "%bad Q1 cancelled ones");

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
        assertThat(notebook.text(ASK))
                .contains("rejected by ana on 2026-11-23: cancelled ones must go out. Say what is right: %%correct");
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
        assertThat(notebook.events())
                .anyMatch(event -> event.contains("Today that is not answered: What I would answer was rejected"));
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
        assertThat(notebook.text("%%rule big: over 100")).startsWith("Nothing was decided");
        assertThat(notebook.session().context().runs()).isEmpty();
    }

    @Test
    void aHeadlessRunDecidesNothing(@TempDir Path other) {
        try (TestNotebook headless =
                TestNotebook.in(other, NotebookInterpreter::keepingContext).amongMany()) {
            headless.run(ASK);
            for (String cell : DECIDING) {
                assertThat(headless.text(cell)).as(cell).contains("Skipped", "datus-nb run --apply");
            }
            assertThat(headless.session().context().runs()).isEmpty();
        }
    }

    @Test
    void aHeadlessRunDecidesWhereItIsTold(@TempDir Path other) {
        try (TestNotebook headless =
                TestNotebook.in(other, NotebookInterpreter::applying).amongMany()) {
            headless.run(ASK);
            for (String cell : DECIDING) {
                assertThat(headless.text(cell))
                        .as(cell)
                        .doesNotContain("Skipped")
                        .doesNotContain("Nothing was decided");
            }
            assertThat(headless.text("%review")).contains("Nothing waits");
            assertThat(headless.session().context().runs()).hasSize(DECIDING.size());
        }
    }

    @Test
    void aRuleIsKeptInWordsOnceAndCanBeTakenBack() throws IOException {
        assertThat(notebook.text("%%rule rich customer\na customer with a balance over 9000"))
                .contains(
                        "\"rich customer\" is kept, as knowledge:demo/rules/rich-customer",
                        "Understood: rich customer = customer with a balance over 9000");
        assertThat(notebook.text("%rule house style: be brief, and always say in which currency all of the amounts"
                        + " are, with the day of the rate and who set it where more than one currency was added up"))
                .contains("Not understood: no question is read by it.");
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

    private static Answerer drafted(String sql) {
        return (question, asking) -> new Drafted(new Sql(sql), "", List.of());
    }

    /** A verified question whose answer the next approval changes for the worse. */
    private void verifyAndThenWorsen() {
        notebook.run("/how many customers");
        notebook.run("%good --verify");
        notebook.run(CORRECT);
        notebook.run("%review");
        notebook.then(drafted("SELECT count(*) FROM customer")).then(drafted("SELECT 0"));
    }

    @Test
    void whatMakesAVerifiedAnswerWorseIsRefusedAndShown() throws IOException {
        verifyAndThenWorsen();
        CellException refused = notebook.error("%review approve 1");
        assertThat(refused.message()).isEqualTo("Not approved: 1 question gets worse: \"how many customers\".");
        assertThat(refused.hint()).startsWith("--anyway approves it all the same");
        assertThat(notebook.events())
                .anyMatch(event -> event.contains("1 of 1 other question changes: 1 gets worse.")
                        && event.contains("as verified")
                        && event.contains("+ SELECT 0"));
        assertThat(file("examples/number-of-orders-per-order-status.yml")).contains("state: proposed");
        assertThat(notebook.session().history().find(TurnQuery.latest(1)))
                .singleElement()
                .satisfies(turn -> assertThat(turn.detail()).contains("\"refused\":[\"" + EXAMPLE + "\"]"));
    }

    @Test
    void whatIsApprovedAllTheSameSaysSoWhereItIsKept() throws IOException {
        verifyAndThenWorsen();
        assertThat(notebook.text("%review approve 1 --anyway")).contains(EXAMPLE + " is verified");
        assertThat(file("examples/number-of-orders-per-order-status.yml"))
                .contains("state: verified", "approved though 1 question gets worse");
        assertThat(notebook.session().context().runs().get(0).what()).contains("anyway: 1 question gets worse");
    }

    @Test
    void whatWasFoundWithACorrectionIsDecidedWithIt() {
        notebook.run(CORRECT);
        EntryId correction = new EntryId("example", "demo", "number-of-orders-per-order-status");
        Entry synonym = new Synonym("state", "column:orders.o_orderstatus")
                .proposed("demo", Proposal.following(correction, new Provenance("", "", "", Instant.EPOCH)));
        notebook.session().context().save("mine", List.of(synonym));
        notebook.answering("a");
        notebook.run("%review");
        assertThat(notebook.events())
                .anyMatch(event -> event.contains("With it: \"state\" means column:orders.o_orderstatus"));
        assertThat(notebook.session().context().find(synonym.id()))
                .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(State.VERIFIED));
    }

    @Test
    void aWordThatACorrectionExplainsIsKnownInOtherQuestionsOnceItIsApproved() {
        String other = "/list the names of the punters in France";
        assertThat(notebook.text("/how many punters")).startsWith("I do not know \"punters\"");
        assertThat(notebook.text("%%correct Q2\nSELECT count(*) FROM customer"))
                .contains("With it \"punters\" means table:customer.");
        assertThat(notebook.text(other)).doesNotContain("SELECT");
        notebook.answering("a");
        notebook.run("%review");
        assertThat(notebook.events())
                .anyMatch(event -> event.contains("With it: \"punters\" means table:customer, for"));
        assertThat(notebook.text(other)).contains("5", "punters", "customer");
        assertThat(notebook.text("%%correct Q2\nSELECT count(*) FROM customer"))
                .contains("is verified for \"how many punters\" already.");
    }

    @Test
    void pairsGoOutAsCsvAndComeInAgainAsTheyWere(@TempDir Path other) throws IOException {
        notebook.run("%good --verify");
        assertThat(notebook.text("%context export pairs.csv"))
                .contains("1 verified question with SQL in pairs.csv", "--from-csv pairs.csv --as verified");
        assertThat(file("pairs.csv")).startsWith("question,sql,subject_path\n\"number of orders per order status\",");
        try (TestNotebook another = TestNotebook.in(other)) {
            Files.copy(folder.resolve("pairs.csv"), other.resolve("pairs.csv"));
            another.run("%bootstrap --from-csv pairs.csv --as verified --components reference_sql");
            EntryFilter examples = EntryFilter.kind("example");
            assertThat(another.session().context().list(examples))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.state()).isEqualTo(State.VERIFIED);
                        assertThat(entry.content().strip())
                                .isEqualTo(notebook.session()
                                        .context()
                                        .list(examples)
                                        .get(0)
                                        .content()
                                        .strip());
                    });
        }
    }

    @Test
    void aFileThatIsNoExportIsNotReplaced() {
        assertThat(notebook.error("%context export datus.yaml").message()).contains("is there already");
    }

    @Test
    void aPullBringsInWhatOthersVerified() throws IOException {
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(
                folder.resolve("examples/pulled.yml"),
                """
                question: how many nations
                sql: SELECT count(*) FROM nation
                state: verified
                by: li
                on: 2026-11-20
                """);
        assertThat(notebook.session().lore().apply(Scope.all("demo")).verified("example"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.provenance().by()).isEqualTo("li"));
    }
}
