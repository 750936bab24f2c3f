package datus.magics.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.answer.AgentEvent.Added;
import datus.answer.AgentEvent.Sending;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.context.EntryFilter;
import datus.context.State;
import datus.kernel.RequestContext;
import datus.magics.NotebookInterpreter;
import datus.magics.TestNotebook;
import datus.message.Message;
import datus.message.Share;
import datus.message.SharedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with a conversation and with the turns of it. */
class ConversationMagicsTest {
    private @TempDir Path folder;
    private TestNotebook notebook;

    @BeforeEach
    void open() {
        notebook = TestNotebook.in(folder).sending(cell("a"));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private static RequestContext cell(String id) {
        return new RequestContext(
                "session", Optional.of(id), new JsonObject(), Optional.of("report.ipynb"), false, true);
    }

    private static Answerer says(String text) {
        return (question, asking) -> {
            asking.tell(new Sending("claude", "api.example.com", Share.SCHEMA));
            asking.tell(new Added(new Message.Asked(question.text(), SharedText.empty())));
            asking.tell(new Added(new Message.Said(text, List.of(), Share.SCHEMA)));
            return new Answer.Told(text, List.of());
        };
    }

    private int asked() {
        return notebook.session().conversation().exchanges().size();
    }

    @Test
    void aConversationGoesOnAfterARestart() {
        notebook.then(says("There are 30.")).run("/how many customers");
        notebook.then(says("There are 250.")).run("/and orders");
        notebook.close();
        notebook = TestNotebook.in(folder).sending(cell("b"));
        assertThat(notebook.text("%resume")).contains("after 2 questions", "\"and orders\"");
        assertThat(notebook.session().conversation().messages()).hasSize(4);
    }

    @Test
    void questionsAreTakenOutAndStayOut() {
        notebook.run("/how many customers");
        notebook.run("/how many orders");
        assertThat(notebook.text("%rewind")).contains("\"how many orders\"", "1 question now");
        assertThat(asked()).isEqualTo(1);
        notebook.run("%resume");
        assertThat(asked()).isEqualTo(1);
        assertThat(notebook.error("%rewind all").text()).contains("a number from 1 up");
    }

    @Test
    void aNewConversationLeavesTheOldOneInTheList() {
        notebook.run("/how many customers");
        notebook.run("%clear");
        assertThat(asked()).isZero();
        notebook.run("/how many orders");
        assertThat(notebook.text("%resume list"))
                .containsPattern("1 +how many orders")
                .containsPattern("2 +how many customers");
        assertThat(notebook.text("%resume 2")).contains("\"how many customers\"");
        assertThat(notebook.error("%resume 7").text()).contains("there are 2");
    }

    @Test
    void withoutAModelThereIsNoneToCompactOrToTest() {
        assertThat(notebook.text("%compact")).contains("Nothing was asked");
        notebook.run("/how many customers");
        assertThat(notebook.error("%compact").text()).contains("No language model is in use");
        assertThat(notebook.error("%model test").text()).contains("No language model is in use");
        assertThat(notebook.text("%model")).contains("No language model is configured");
        assertThat(notebook.text("%chat_info")).contains("the engine alone").containsPattern("questions +1");
        assertThat(notebook.text("%usage")).contains("No language model was asked.", "No limit a day is set");
    }

    @Test
    void anAnswerIsExplainedFromTheHistory() {
        notebook.run("/how many customers");
        assertThat(notebook.text("%why"))
                .contains("Q1: how many customers", "customers", "SELECT", "ran on demo (DuckDB)", "in report.ipynb")
                .contains("answered 2026-11-23 10:00")
                .doesNotContain("sent to");
        assertThat(notebook.text("%why Q1")).contains("Q1: how many customers");
        assertThat(notebook.error("%why Q9").text()).contains("There is no Q9");
    }

    @Test
    void failingSqlIsMendedByTheNamesThatItsErrorsSuggest() {
        notebook.error("SELECT o_ordrkey FROM ordres LIMIT 1");
        assertThat(notebook.text("%fix"))
                .contains("- SELECT o_ordrkey FROM ordres LIMIT 1", "+ SELECT o_orderkey FROM orders LIMIT 1")
                .contains("1-1 of 1", "The cell below holds the mended SQL.");
        assertThat(notebook.events()).contains("next cell SELECT o_orderkey FROM orders LIMIT 1");
    }

    @Test
    void whatNoNameMendsIsSaid() {
        assertThat(notebook.text("%fix")).isEqualTo("No SQL failed in this session.");
        notebook.error("SELECT qqqqqqqqq FROM orders");
        assertThat(notebook.error("%fix").text()).contains("No name is near enough", "%model lists them");
    }

    @Test
    void theSqlOfAnAnswerComesIntoACellOnce() {
        notebook.run("/how many customers");
        notebook.sending(cell("edit")).run("%edit Q1");
        assertThat(notebook.events()).singleElement().asString().startsWith("next cell %%correct Q1\nSELECT");
        assertThat(notebook.text("%edit Q1")).contains("this one added it before", "--again");
        assertThat(notebook.events()).isEmpty();
        notebook.run("%edit Q1 --again");
        assertThat(notebook.events()).hasSize(1);
    }

    @Test
    void manyCellsThatRunAddNone() {
        notebook.error("SELECT * FROM ordres");
        notebook.run("/how many customers");
        notebook.amongMany();
        assertThat(notebook.text("%edit Q2")).contains("was not run by itself");
        assertThat(notebook.events()).isEmpty();
        notebook.run("%fix");
        notebook.then((question, asking) -> new Answer.Planned(List.of("how many customers")));
        assertThat(notebook.text("/--plan customers")).contains("1. how many customers", "was not run by itself");
        assertThat(notebook.events()).noneMatch(event -> event.startsWith("next cell"));
    }

    @Test
    void aCorrectionIsProposedWithWhereItComesFrom() {
        notebook.run("/how many customers");
        assertThat(notebook.text("%%correct Q1\nSELECT count(*) AS customers FROM customer WHERE c_acctbal > 0"))
                .contains("is proposed for \"how many customers\"", "%context undo");
        assertThat(notebook.session().context().list(EntryFilter.kind("example")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo(State.PROPOSED);
                    assertThat(entry.text()).isEqualTo("how many customers");
                    assertThat(entry.provenance().source()).isEqualTo("correction report.ipynb Q1");
                });
    }

    @Test
    void theSameSqlCorrectsNothing() {
        notebook.run("/how many customers");
        String sql = notebook.session()
                .history()
                .find(datus.context.TurnQuery.latest(1))
                .get(0)
                .sql()
                .orElseThrow();
        assertThat(notebook.text("%%correct Q1\n" + sql + " -- as it was;")).contains("nothing to correct");
        assertThat(notebook.error("%%correct Q1\nDROP TABLE x").text()).isNotEmpty();
        assertThat(notebook.session().context().list(EntryFilter.kind("example")))
                .isEmpty();
    }

    @Test
    void aHeadlessRunCorrectsNothing() {
        notebook.run("/how many customers");
        notebook.close();
        notebook = TestNotebook.in(folder, NotebookInterpreter::keepingContext).sending(cell("c"));
        assertThat(notebook.text("%%correct Q1\nSELECT 1")).contains("Skipped");
    }

    @Test
    void aPlanIsEditedAndRunStepByStep() {
        notebook.then((question, asking) -> new Answer.Planned(List.of("how many customers", "how many orders")));
        notebook.run("/--plan compare customers and orders");
        assertThat(notebook.events()).contains("next cell %%plan\n1. how many customers\n2. how many orders");
        assertThat(notebook.text("%%plan --no-model\n1. how many customers\n- how many nations"))
                .contains("1. how many customers", "30", "2. how many nations", "6");
        assertThat(asked()).isEqualTo(3);
        notebook.run("%clear");
        notebook.run("%resume 1");
        assertThat(notebook.session().conversation().exchanges())
                .extracting(exchange -> exchange.question().text())
                .containsExactly("compare customers and orders", "how many customers", "how many nations");
    }

    @Test
    void aPlanStopsAtTheStepThatFails() {
        assertThat(notebook.text("%%plan\nhow many customers\nwhich of them churned\nhow many orders"))
                .contains("30", "Step 2 was not done:", "churned")
                .doesNotContain("3. how many orders");
    }

    @Test
    void aCommandRunsInTheWorkspaceAndItsOutputIsShown() {
        notebook.run("!bash ls *.duckdb; echo oops >&2");
        assertThat(String.join("", notebook.events())).contains("demo.duckdb", "STDERR oops");
        assertThat(notebook.error("!bash exit 3").text()).contains("code 3");
        assertThat(notebook.error("%bash").text()).contains("!bash git status");
    }

    @Test
    void aCommandIsStopped() {
        datus.kernel.Cancellation cancellation = new datus.kernel.Cancellation();
        Thread stopping = new Thread(() -> {
            Await.until(() -> !notebook.events().isEmpty());
            cancellation.cancel();
        });
        stopping.start();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> notebook.run("!bash echo begun; sleep 600 & sleep 600; echo ended", cancellation))
                .hasMessage("Stopped.");
    }

    @Test
    void thePromptMarksWhatIsKeptBack() {
        assertThat(notebook.text("%prompt how many customers"))
                .contains("how many customers", "No language model is in use", "Nothing was sent.");
    }
}
