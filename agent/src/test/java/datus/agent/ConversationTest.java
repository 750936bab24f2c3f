package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import datus.answer.AgentEvent;
import datus.answer.Answer.Told;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.answer.Wish;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.data.Control;
import datus.error.DatusException;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
    private static final String LONG = "word ".repeat(2_000);

    @TempDir
    private Path folder;

    private final PlayedModel model = PlayedModel.seeing(Share.RESULTS);

    @SuppressWarnings("NullAway.Init")
    private AgentNotebook notebook;

    @AfterEach
    void close() {
        notebook.close();
    }

    private AgentNotebook open(PlayedModel played) throws SQLException {
        notebook = new AgentNotebook(folder, UsedModels.of(played));
        return notebook;
    }

    /** As a cell keeps it. */
    private void keep(Conversation conversation) {
        JsonObject detail = new JsonObject();
        detail.add("conversation", notebook.assistant().conversations().record(conversation));
        notebook.history()
                .append(new Turn(
                        AgentNotebook.NOW,
                        Duration.ZERO,
                        1,
                        Turn.Kind.QUESTION,
                        Turn.Status.ANSWERED,
                        "/question",
                        Optional.empty(),
                        Optional.empty(),
                        -1,
                        detail.toString(),
                        new Turn.CellContext("session", Optional.empty(), "{}", Optional.of("shop.ipynb"))));
    }

    private Conversation resumed() {
        return notebook.assistant()
                .conversations()
                .latest(TurnQuery.latest(100))
                .orElseThrow();
    }

    private static List<String> questions(Conversation conversation) {
        return conversation.exchanges().stream()
                .map(exchange -> exchange.question().text())
                .toList();
    }

    @Test
    void aFollowUpKnowsWhatWasSaidBefore() throws SQLException {
        model.calls("run_sql", "{\"sql\": \"SELECT 3 AS n\"}").says("Three.").says("As said.");
        Asking asking = open(model).after(notebook.asking(), "how many orders");

        notebook.ask("and again", asking);

        assertThat(model.requests().get(2).messages())
                .extracting(message -> (Object) message.getClass())
                .containsExactly(Asked.class, Said.class, Returned.class, Said.class, Asked.class);
    }

    @Test
    void whatTheEngineAnsweredIsPartOfTheConversationToo() throws SQLException {
        model.says("As said.");
        open(model);
        Asking alone = notebook.asking().wishing(new Wish(Wish.Form.RESULT, Optional.empty(), true));
        Asking next = notebook.after(alone, "how many orders").wishing(Wish.usual());

        notebook.ask("and again", next);

        Said said = (Said) model.requests().get(0).messages().get(1);
        assertThat(said.text()).containsIgnoringCase("count(*)");
        assertThat(said.saw()).isEqualTo(Share.SAMPLES);
    }

    @Test
    void callsThatWereNeverAnsweredCountAsStopped() throws SQLException {
        model.says("Again, then.");
        open(model);
        ToolCall open = new ToolCall("x", "run_sql", "{}");
        List<Message> stopped = List.of(
                new Asked("how many orders", SharedText.empty()),
                new Said("", List.of(open, new ToolCall("y", "run_sql", "{}")), Share.SCHEMA),
                new Returned(open, SharedText.schema("3"), false));
        Asking asking = notebook.asking()
                .after(new Exchange(AgentNotebook.question("how many orders"), new Told("", List.of()), stopped));

        notebook.ask("go on", asking);

        List<Message> sent = model.requests().get(0).messages();
        assertThat(sent).hasSize(5);
        assertThat(sent.get(3)).isInstanceOfSatisfying(Returned.class, returned -> {
            assertThat(returned.call().id()).isEqualTo("y");
            assertThat(returned.text().seenWith(Share.SCHEMA)).startsWith("Stopped");
        });
    }

    @Test
    void aConversationIsResumedWithItsMessages() throws SQLException {
        model.calls("run_sql", "{\"sql\": \"SELECT 'canary' AS n\"}")
                .says("One row.")
                .says("Yes.");
        open(model);
        Asking asking = notebook.after(notebook.asking(), "first");
        keep(asking.conversation());
        asking = notebook.after(asking, "second");
        keep(asking.conversation());

        Conversation resumed = resumed();

        assertThat(resumed.id()).isEqualTo(asking.conversation().id());
        assertThat(questions(resumed)).containsExactly("first", "second");
        assertThat(resumed.messages()).isEqualTo(asking.conversation().messages());
        assertThat(resumed.exchanges().get(0).answer()).isInstanceOf(Told.class);
    }

    @Test
    void aConversationThatWasRewoundIsResumedAsItWasLeft() throws SQLException {
        model.says("1").says("2").says("3").says("4");
        open(model);
        Asking asking = notebook.asking();
        for (String question : List.of("first", "second", "third")) {
            asking = notebook.after(asking, question);
            keep(asking.conversation());
        }
        Conversation rewound = asking.conversation().first(1);
        keep(rewound);
        assertThat(questions(resumed())).containsExactly("first");

        keep(notebook.after(notebook.asking(rewound), "other").conversation());
        assertThat(questions(resumed())).containsExactly("first", "other");

        keep(rewound.first(0));
        assertThat(resumed().exchanges()).isEmpty();
    }

    @Test
    void turnsWithoutAConversationAndThoseOfALaterVersionAreLeftOut() throws SQLException {
        open(model);
        JsonObject later = notebook.assistant().conversations().record(Conversation.empty());
        later.addProperty("version", 99);
        assertThat(KeptExchange.in(turn("{\"conversation\": " + later + "}"))).isEmpty();
        assertThat(KeptExchange.in(turn("{}"))).isEmpty();
        assertThat(KeptExchange.in(turn("no json"))).isEmpty();
        assertThat(KeptExchange.in(turn("{\"conversation\": {\"version\": 1}}")))
                .isEmpty();
    }

    private static Turn turn(String detail) {
        return new Turn(
                AgentNotebook.NOW,
                Duration.ZERO,
                1,
                Turn.Kind.QUESTION,
                Turn.Status.ANSWERED,
                "",
                Optional.empty(),
                Optional.empty(),
                -1,
                detail,
                new Turn.CellContext("session", Optional.empty(), "{}", Optional.empty()));
    }

    @Test
    void aConversationThatFillsTheWindowIsShortenedByItself() throws SQLException {
        PlayedModel small = PlayedModel.holding(4_000);
        small.says("The words: " + LONG).says("They asked for words.").says("Yes.");
        open(small);
        Asking asking = notebook.after(notebook.asking(), "say many words");

        Asking then = notebook.after(asking, "and now");

        List<Message> sent = small.requests().get(2).messages();
        assertThat(sent.get(0)).isEqualTo(new Summary("They asked for words.", Share.SCHEMA));
        assertThat(sent).hasSize(2);
        assertThat(then.conversation().exchanges().get(1).messages().get(0)).isInstanceOf(Summary.class);
        assertThat(notebook.uses()).extracting(use -> use.purpose()).containsExactly("chat", "summarise", "chat");
    }

    @Test
    void aConversationThatCannotBeShortenedKeepsItsEnd() throws SQLException {
        PlayedModel small = PlayedModel.holding(4_000);
        small.says("The words: " + LONG + " the very end")
                .then((request, listener, control) -> {
                    throw DatusException.data("The line is dead.", "");
                })
                .says("Yes.");
        open(small);
        Asking asking = notebook.after(notebook.asking(), "say many words");

        notebook.ask("and now", asking);

        Summary summary = (Summary) small.requests().get(2).messages().get(0);
        assertThat(summary.text())
                .startsWith("What was said first was left out.")
                .contains("the very end");
        assertThat(summary.text().length()).isLessThan(9_000);
    }

    @Test
    void aTurnThatFillsTheWindowIsShortenedInItsMiddle() throws SQLException {
        PlayedModel small = PlayedModel.holding(4_000)
                .calls("run_sql", "{\"sql\": \"SELECT repeat('much ', 1600)\"}")
                .calls("run_sql", "{\"sql\": \"SELECT 'the latest', repeat('more ', 600)\"}")
                .says("They looked at much.")
                .says("Done.");
        open(small);

        Asking asking = notebook.after(notebook.asking(), "look at much");

        assertThat(small.requests()).hasSize(4);
        List<Message> last = small.requests().get(3).messages();
        assertThat(last).hasSize(4);
        assertThat(((Summary) last.get(0)).text()).isEqualTo("They looked at much.");
        assertThat(((Asked) last.get(1)).question()).isEqualTo("look at much");
        assertThat(small.returned()).contains("the latest").doesNotContain("much much");
        assertThat(new Transcript(Exchanges.messages(asking.conversation()), event -> {}).messages())
                .hasSize(5)
                .startsWith(last.get(0));
    }

    @Test
    void shorteningByHandAddsASummaryThatCanBeRewound() throws SQLException {
        model.says("Three.")
                .says("They asked how many orders there are: three.")
                .says("Yes.");
        open(model);
        Asking asking = notebook.after(notebook.asking(), "how many orders");

        Conversation compact = notebook.assistant().compact(asking);

        assertThat(compact.id()).isEqualTo(asking.conversation().id());
        assertThat(compact.exchanges()).hasSize(2);
        assertThat(compact.first(1)).isEqualTo(asking.conversation());
        notebook.ask("go on", notebook.asking(compact));
        assertThat(model.requests().get(2).messages()).hasSize(2);
        assertThat(notebook.heard(AgentEvent.Sending.class)).hasSize(3);
    }

    @Test
    void nothingCanBeShortenedBeforeAnythingWasSaid() throws SQLException {
        open(model);

        assertThatThrownBy(() -> notebook.assistant().compact(notebook.asking()))
                .isInstanceOf(DatusException.class)
                .hasMessage("Nothing was said yet.");
    }

    @Test
    void thePlansStepsAreAskedOneAfterTheOther() throws SQLException {
        model.says("One.").says("Two.");
        open(model);

        PlanRun.Outcome outcome = PlanRun.of("1. count the orders\n\n2) and by customer\n")
                .run(notebook.assistant(), AgentNotebook.question("plan"), notebook.asking());

        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.answers()).hasSize(2);
        assertThat(questions(outcome.conversation())).containsExactly("count the orders", "and by customer");
        assertThat(model.requests().get(1).messages()).hasSize(3);
        assertThat(notebook.heard(AgentEvent.Todos.class).get(1).list())
                .extracting(AgentEvent.Todo::status)
                .containsExactly(AgentEvent.Todo.Status.DONE, AgentEvent.Todo.Status.RUNNING);
    }

    @Test
    void aPlanEndsAtTheStepThatFails() throws SQLException {
        model.says("One.").then((request, listener, control) -> {
            throw DatusException.data("The line is dead.", "");
        });
        open(model);

        PlanRun.Outcome outcome = PlanRun.of("- one\n- two\n- three")
                .run(notebook.assistant(), AgentNotebook.question("plan"), notebook.asking());

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.step()).isEqualTo(2);
            assertThat(failure.why()).hasMessage("The line is dead.");
        });
        List<AgentEvent.Todos> told = notebook.heard(AgentEvent.Todos.class);
        assertThat(told.get(told.size() - 1).list().get(1).status()).isEqualTo(AgentEvent.Todo.Status.FAILED);
    }

    @Test
    void aPlanThatIsStoppedIsStopped() throws SQLException {
        Control control = Control.unlimited();
        model.then((request, listener, inner) -> {
            control.cancel();
            throw DatusException.user("Stopped.", "");
        });
        open(model);

        assertThatThrownBy(() -> PlanRun.of("one\ntwo")
                        .run(notebook.assistant(), AgentNotebook.question("plan"), notebook.asking(control)))
                .hasMessage("Stopped.");
    }
}
