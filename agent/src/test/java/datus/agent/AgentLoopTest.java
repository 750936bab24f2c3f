package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Told;
import datus.answer.Approval;
import datus.answer.Asking;
import datus.answer.Person;
import datus.data.Control;
import datus.error.DatusException;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Share;
import datus.message.ToolCall;
import datus.message.Usage;
import datus.model.ModelReply;
import datus.workspace.AgentConfig;
import datus.workspace.AgentConfig.DayLimits;
import datus.workspace.AgentConfig.TurnLimits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLoopTest {
    private static final String COUNT = "{\"sql\": \"SELECT count(*) AS n FROM orders\"}";

    @TempDir
    private Path folder;

    private final PlayedModel model = PlayedModel.seeing(Share.RESULTS);

    @SuppressWarnings("NullAway.Init")
    private AgentNotebook notebook;

    @AfterEach
    void close() {
        notebook.close();
    }

    private AgentNotebook open(TurnLimits turn, DayLimits day) throws SQLException {
        AgentConfig usual = AgentConfig.defaults();
        AgentConfig config =
                new AgentConfig(usual.chat(), usual.summarise(), usual.profile(), usual.commands(), turn, day);
        notebook = new AgentNotebook(folder, UsedModels.of(model), config);
        return notebook;
    }

    private AgentNotebook open() throws SQLException {
        return open(AgentConfig.defaults().turn(), AgentConfig.defaults().day());
    }

    private static TurnLimits replies(int most) {
        return new TurnLimits(most, 400_000, Duration.ofMinutes(5), 100_000, Optional.empty());
    }

    @Test
    void theLastSqlThatRanIsTheAnswerAndTheModelsWordsSayWhatItIs() throws SQLException {
        model.calls("run_sql", COUNT).says("There are **3** orders.");

        Answered answer = (Answered) open().ask("how many orders");

        assertThat(notebook.rows(answer)).containsExactly("3");
        assertThat(answer.restatement()).isEqualTo("There are **3** orders.");
        assertThat(answer.badge()).isEqualTo(Badge.WRITTEN);
        assertThat(answer.evidence()).contains(new Answer.Evidence("run_sql", "1 rows"));
        assertThat(model.returned()).contains("[[3]]");
    }

    @Test
    void wordsWithoutSqlAreTold() throws SQLException {
        model.says("An order is what a customer bought.");

        assertThat(open().ask("what is an order"))
                .isEqualTo(new Told("An order is what a customer bought.", List.of()));
    }

    @Test
    void callsOfOneReplyRunInTheirOrder() throws SQLException {
        model.calls(
                        new ToolCall("a", "run_sql", "{\"sql\": \"SELECT 'first'\"}"),
                        new ToolCall("b", "run_sql", "{\"sql\": \"SELECT 'second'\"}"))
                .says("Both.");

        Answer answer = open().ask("both");

        assertThat(model.returned()).containsSubsequence("first", "second");
        assertThat(notebook.rows(answer)).containsExactly("second");
    }

    @Test
    void everyMessageIsToldAsSoonAsItIsThere() throws SQLException {
        model.calls("run_sql", COUNT).then((request, listener, control) -> {
            throw DatusException.data("The line is dead.", "");
        });

        assertThatThrownBy(() -> open().ask("how many orders")).hasMessage("The line is dead.");

        assertThat(notebook.heard(AgentEvent.Added.class))
                .extracting(event -> (Object) event.message().getClass())
                .containsExactly(Asked.class, Said.class, Returned.class);
        assertThat(notebook.uses()).hasSize(1);
    }

    @Test
    void whatIsWrongWithACallIsToldSoThatItCanBeMended() throws SQLException {
        model.calls("run_sqk", COUNT)
                .calls("run_sql", "{\"sql\": \"SELECT count")
                .calls("run_sql", "{\"sql\": \"SELECT nothing FROM orders\"}")
                .calls("run_sql", COUNT)
                .says("Three.");

        Answer answer = open().ask("how many orders");

        assertThat(notebook.rows(answer)).containsExactly("3");
        assertThat(model.returned())
                .contains("Did you mean run_sql?")
                .contains("not one whole JSON object")
                .contains("nothing");
    }

    @Test
    void whoNeverMendsACallIsStopped() throws SQLException {
        for (int i = 0; i < 5; i++) {
            model.calls("no_such_tool", "{}");
        }

        Told told = (Told) open().ask("how many orders");

        assertThat(told.text()).contains("called its tools wrongly 4 times in a row");
        assertThat(model.requests()).hasSize(4);
    }

    @Test
    void aTurnEndsWithWhatThereIsWhenItsRepliesAreUsedUp() throws SQLException {
        model.calls("run_sql", COUNT).calls("run_sql", COUNT).calls("run_sql", COUNT);

        Answered answer =
                (Answered) open(replies(2), AgentConfig.defaults().day()).ask("how many orders");

        assertThat(answer.restatement()).contains("Stopped after 2 replies");
        assertThat(notebook.rows(answer)).containsExactly("3");
    }

    @Test
    void aReplyThatNeverEndsIsStoppedByTheBoundOnTokens() throws SQLException {
        model.then((request, listener, control) -> {
            while (true) {
                listener.said("on and ");
                control.check();
            }
        });

        Told told = (Told) open(
                        new TurnLimits(30, 1_000, Duration.ofMinutes(5), 100_000, Optional.empty()),
                        AgentConfig.defaults().day())
                .ask("how many orders");

        assertThat(told.text()).startsWith("on and on and").contains("Stopped after 1,000 tokens");
        assertThat(notebook.heard(AgentEvent.Added.class)).hasSize(2);
    }

    @Test
    void theTimeOfATurnIsBounded() throws SQLException {
        model.then((request, listener, control) -> {
            while (true) {
                control.check();
            }
        });

        Told told = (Told) open(
                        new TurnLimits(30, 1_000, Duration.ofMillis(200), 100_000, Optional.empty()),
                        AgentConfig.defaults().day())
                .ask("how many orders");

        assertThat(told.text()).contains("Stopped after 0.2 seconds");
    }

    @Test
    void thePersonTakesTheirOwnTime() throws SQLException {
        Duration time = Duration.ofMillis(800);
        model.calls("ask_user", "{\"question\": \"which\"}")
                .calls("run_sql", COUNT)
                .says("Three.");
        open(
                new TurnLimits(30, 400_000, time, 100_000, Optional.empty()),
                AgentConfig.defaults().day());
        Asking asking = notebook.asking();
        Asking asked = new Asking(
                asking.scope(), asking.conversation(), asking.control(), asking.listener(), slow(time), asking.wish());

        Answered answer = (Answered) notebook.ask("how many orders", asked);

        assertThat(answer.restatement()).isEqualTo("Three.");
    }

    /** Someone who thinks for longer than that. */
    private static Person slow(Duration time) {
        return new Person() {
            @Override
            public String ask(String question, List<String> choices) {
                Control thinking = Control.within(time);
                while (!thinking.remaining().orElseThrow().isZero()) {
                    Thread.onSpinWait();
                }
                return "all";
            }

            @Override
            public boolean approves(Approval approval) {
                return false;
            }
        };
    }

    @Test
    void theMoneyOfATurnIsBounded() throws SQLException {
        model.calls("run_sql", COUNT).calls("run_sql", COUNT);

        Answered answer = (Answered) open(
                        new TurnLimits(30, 400_000, Duration.ofMinutes(5), 9, Optional.of(new BigDecimal("0.002"))),
                        AgentConfig.defaults().day())
                .ask("how many orders");

        assertThat(answer.restatement()).contains("Stopped after 0.002 USD");
        assertThat(notebook.heard(AgentEvent.Used.class)
                        .get(0)
                        .cost()
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("0.00155");
    }

    @Test
    void onceTheMoneyOfTheDayIsSpentTheEngineAnswersAloneAndSaysSo() throws SQLException {
        DayLimits day = new DayLimits(Optional.of(new BigDecimal("0.001")), Optional.empty(), Optional.empty());
        model.says("There are some.");
        open(AgentConfig.defaults().turn(), day).ask("what is an order");

        Answered answer = (Answered) notebook.ask("how many orders");

        assertThat(model.requests()).hasSize(1);
        assertThat(answer.badge()).isEqualTo(Badge.COMPOSED);
        assertThat(answer.evidence())
                .contains(new Answer.Evidence("", "the day's 0.001 USD of li are spent, answered without a model"));
        assertThat(((Answer.Declined) notebook.ask("how many gizmos frobnicate")).why())
                .contains("answered without a model");
    }

    @Test
    void aStoppedQuestionEndsAtOnce() throws Exception {
        Control control = Control.unlimited();
        model.then((request, listener, inner) -> {
            control.cancel();
            inner.check();
            return new ModelReply("", List.of(), Usage.none(), ModelReply.Stop.DONE);
        });
        open();

        assertThatThrownBy(() -> notebook.ask("how many orders", notebook.asking(control)))
                .hasMessage("Stopped.");
    }

    @Test
    void aStopBetweenCallsLeavesTheRestUndone() throws Exception {
        Control control = Control.unlimited();
        open().tools().add(new SignalTool("stop_all", control::cancel));
        model.calls(new ToolCall("a", "stop_all", "{}"), new ToolCall("b", "run_sql", COUNT));

        assertThatThrownBy(() -> notebook.ask("how many orders", notebook.asking(control)))
                .hasMessage("Stopped.");

        assertThat(notebook.heard(AgentEvent.Calling.class)).hasSize(1);
    }

    @Test
    void aReplyThatIsTriedAgainBeginsAnew() throws SQLException {
        model.then((request, listener, control) -> {
            listener.said("Half a ");
            listener.retrying("429", Duration.ofSeconds(1));
            listener.said("whole");
            return new ModelReply("whole", List.of(), Usage.none(), ModelReply.Stop.DONE);
        });

        open().ask("say it");

        assertThat(notebook.heard(AgentEvent.Saying.class))
                .extracting(AgentEvent.Saying::text)
                .containsExactly("Half a ", "", "whole");
        assertThat(notebook.heard(AgentEvent.Waiting.class)).hasSize(1);
    }

    @Test
    void aReplyThatBrokeOffSaysSo() throws SQLException {
        model.then((request, listener, control) ->
                new ModelReply("The orders are", List.of(), Usage.none(), ModelReply.Stop.TRUNCATED));

        assertThat(((Told) open().ask("say it")).text()).isEqualTo("The orders are\n\n*The reply broke off.*");
    }
}
