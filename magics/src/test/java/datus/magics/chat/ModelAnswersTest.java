package datus.magics.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.AgentEvent;
import datus.answer.AgentEvent.Added;
import datus.answer.AgentEvent.Cost;
import datus.answer.AgentEvent.Saying;
import datus.answer.AgentEvent.Sending;
import datus.answer.AgentEvent.Todo;
import datus.answer.AgentEvent.Todos;
import datus.answer.AgentEvent.Used;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Approval;
import datus.answer.Asking;
import datus.answer.Wish;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.display.CellException;
import datus.error.DatusException;
import datus.kernel.Cancellation;
import datus.magics.TestNotebook;
import datus.message.Message;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cell shows and keeps what a language model answers, whatever the model does. */
class ModelAnswersTest {
    private static final AgentEvent SENT = new Sending("claude", "api.example.com", Share.SCHEMA);

    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.in(folder);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    /** A model that says this. */
    private static Answerer says(String markdown) {
        return (question, asking) -> {
            asking.tell(SENT);
            asking.tell(new Added(new Message.Asked(question.text(), SharedText.empty())));
            asking.tell(new Added(new Message.Said(markdown, List.of(), Share.SCHEMA)));
            asking.tell(
                    new Used("claude", new Usage(1200, 0, 34), Optional.of(new Cost(new BigDecimal("0.0041"), "USD"))));
            return new Answer.Told(markdown, List.of());
        };
    }

    @Test
    void theAnswerSaysWhatLeftTheMachine() {
        notebook.then(says("There are **30** customers."));
        assertThat(notebook.text("/how many"))
                .isEqualTo("There are **30** customers.\n"
                        + "words of a model · no SQL ran for them, so a number in them has no source · Q1"
                        + " · sent to api.example.com: schema");
        notebook.then(says("There are **30** customers."));
        assertThat(notebook.html("/how many")).contains("<strong>30</strong>");
    }

    @Test
    void whatStaysHereIsNotSaidToBeSent() {
        notebook.then((question, asking) -> {
            asking.tell(new Sending("local", "this machine", Share.RESULTS));
            return new Answer.Told("30", List.of());
        });
        assertThat(notebook.text("/how many")).doesNotContain("sent to");
    }

    @Test
    void markdownOfAModelHasNoPower() {
        notebook.then(
                says("Look: <script>alert(1)</script> <img src=x onerror=alert(1)> ![pixel](https://evil.example/p.png)"
                        + " [click](javascript:alert(1)) [docs](https://docs.example/a) <https://auto.example>\n\n"
                        + "```sql\nselect '<b>'\n```\n\n| a |\n|---|\n"));
        assertThat(notebook.html("/x"))
                .doesNotContain("<script", "<img", "<a ", "href", "src=\"", "javascript:")
                .contains("pixel", "docs (https://docs.example/a)", "&lt;script&gt;", "select '&lt;b&gt;'");
    }

    @Test
    void whatTheModelSaysIsSeenWhileItSaysIt() {
        notebook.then((question, asking) -> {
            asking.tell(SENT);
            asking.tell(new Saying("I look at orders"));
            Await.until(() -> shown("I look at orders"));
            asking.tell(new Saying(" first"));
            Await.until(() -> shown("I look at orders first"));
            asking.tell(new Todos(List.of(new Todo("count them", Todo.Status.RUNNING))));
            Await.until(() -> shown("▸ count them"));
            asking.tell(
                    new Used("claude", new Usage(1200, 0, 34), Optional.of(new Cost(new BigDecimal("0.0041"), "USD"))));
            Await.until(() -> shown("1,234 tokens") && shown("0.0041 USD"));
            asking.tell(new Used("claude", new Usage(1, 0, 1), Optional.empty()));
            Await.until(() -> shown("price unknown"));
            return new Answer.Told("done", List.of());
        });
        assertThat(notebook.text("/count")).doesNotContain("token", "USD");
        assertThat(notebook.events().get(0)).startsWith("display Asking claude");
        assertThat(notebook.events()).last().isEqualTo("clear");
    }

    private boolean shown(String text) {
        return notebook.events().stream().anyMatch(event -> event.contains(text));
    }

    @Test
    void progressChangesAtMostTenTimesASecond() {
        long began = System.nanoTime();
        notebook.then((question, asking) -> {
            asking.tell(SENT);
            for (int i = 0; i < 5_000; i++) {
                asking.tell(new Saying("word " + i + "\n"));
                asking.tell(new AgentEvent.Linking("again"));
            }
            return new Answer.Told("done", List.of());
        });
        notebook.run("/count");
        long seconds = 1 + (System.nanoTime() - began) / 1_000_000_000L;
        assertThat(notebook.events().size() - 1L).isLessThanOrEqualTo(10 * seconds);
    }

    @Test
    void aFailedTurnKeepsItsMessagesAndSaysWhatWasSent() {
        notebook.then((question, asking) -> {
            says("I begin").answer(question, asking);
            throw DatusException.data("The connection broke.", "Ask again.");
        });
        CellException error = notebook.error("/how many");
        assertThat(error.message()).isEqualTo("The connection broke.");
        assertThat(notebook.events()).last().isEqualTo("display sent to api.example.com: schema");
        Turn turn = turns().get(0);
        assertThat(turn.status()).isEqualTo(Turn.Status.FAILED);
        assertThat(turn.detail()).contains("The connection broke.", "I begin", "\"models\"");
        assertThat(notebook.session().conversation().messages()).hasSize(2);
    }

    @Test
    void anInterruptedTurnIsKeptAndTheNextCellRuns() {
        Cancellation cancellation = new Cancellation();
        notebook.then((question, asking) -> {
            says("I begin").answer(question, asking);
            cancellation.cancel();
            asking.control().check();
            throw new AssertionError("It was not stopped.");
        });
        assertThatThrownBy(() -> notebook.run("/how many", cancellation)).isInstanceOf(CellException.class);
        assertThat(notebook.events()).last().isEqualTo("display sent to api.example.com: schema");
        assertThat(turns().get(0).status()).isEqualTo(Turn.Status.CANCELLED);
        assertThat(turns().get(0).detail()).contains("I begin");
        assertThat(notebook.text("SELECT 42")).contains("42");
    }

    @Test
    void theNextQuestionGoesOnFromWhatWasSaid() {
        notebook.then(says("There are 30."));
        notebook.run("/how many");
        notebook.then((question, asking) -> {
            assertThat(asking.conversation().exchanges()).hasSize(1);
            assertThat(asking.conversation().messages()).hasSize(2);
            return new Answer.Told("ok", List.of());
        });
        assertThat(notebook.text("/and now")).contains("ok");
    }

    @Test
    void optionsSayWhatKindOfAnswerIsWanted() {
        notebook.then((question, asking) -> new Answer.Told(asking.wish() + " " + question.text(), List.of()));
        assertThat(notebook.text("%%chat --no-run --model local\nhow many"))
                .contains(new Wish(Wish.Form.SQL, Optional.of("local"), false) + " how many");
        notebook.then((question, asking) -> new Answer.Told(asking.wish() + " " + question.text(), List.of()));
        assertThat(notebook.text("/--no-model how many"))
                .contains(new Wish(Wish.Form.RESULT, Optional.empty(), true) + " how many");
        assertThat(notebook.error("/--no-run --plan how many").text()).contains("do not go together");
    }

    @Test
    void sqlAloneIsShownAndNotRun() {
        assertThat(notebook.text("/--no-run how many customers"))
                .contains("SELECT", "not run · Q1")
                .doesNotContain("30");
        assertThat(notebook.html("/--no-run how many customers")).contains("<b><span style=\"color: #3a7bd5\">SELECT");
        assertThat(turns().get(0).sql()).isPresent();
    }

    private static final Approval WRITE =
            new Approval(Approval.Kind.STATEMENT, "Write to demo (DuckDB)", "DELETE FROM orders", Optional.empty());

    private static Answer approved(Asking asking) {
        return new Answer.Told(asking.person().approves(WRITE) ? "written" : "left", List.of());
    }

    @Test
    void anApprovalShowsTheStatementAndOnlyYesIsYes() {
        notebook.then((question, asking) -> approved(asking)).answering("y");
        assertThat(notebook.text("/delete"))
                .startsWith("written")
                .contains("\nWrite to demo (DuckDB): approved\nDELETE FROM orders");
        assertThat(notebook.events())
                .contains("display Write to demo (DuckDB)\nDELETE FROM orders", "input Write to demo (DuckDB)? [y/N] ");
        notebook.then((question, asking) -> approved(asking)).answering("");
        assertThat(notebook.text("/delete"))
                .startsWith("left")
                .contains("\nWrite to demo (DuckDB): not approved, and not done\nDELETE FROM orders");
    }

    @Test
    void whereNobodyCanBeAskedTheModelIsToldAndTheCellSaysSo() {
        notebook.then((question, asking) -> {
            DatusException told = Assertions.catchThrowableOfType(DatusException.class, () -> approved(asking));
            return new Answer.Told(told.message(), List.of());
        });
        assertThat(notebook.text("/delete"))
                .startsWith("Nobody can be asked here: Write to demo (DuckDB)")
                .contains("\nNobody could be asked here: Write to demo (DuckDB)\n");
    }

    @Test
    void choicesAreNumberedAndOtherWordsAreTaken() {
        Answerer asks = (question, asking) ->
                new Answer.Told(asking.person().ask("Which revenue?", List.of("gross", "net")), List.of());
        notebook.then(asks).answering("2");
        assertThat(notebook.text("/revenue")).startsWith("net\n");
        assertThat(notebook.events()).contains("input Which revenue?\n  1. gross\n  2. net\n> ");
        notebook.then(asks).answering("after refunds");
        assertThat(notebook.text("/revenue")).startsWith("after refunds\n");
    }

    private List<Turn> turns() {
        return notebook.session().history().find(TurnQuery.latest(10));
    }
}
