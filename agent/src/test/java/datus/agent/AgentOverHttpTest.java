package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Planned;
import datus.answer.Answer.Told;
import datus.answer.Asking;
import datus.answer.Wish;
import datus.data.Await;
import datus.data.Control;
import datus.error.DatusException;
import datus.message.Share;
import datus.message.ToolCall;
import datus.model.ConfiguredModels;
import datus.model.scripted.ReceivedRequest;
import datus.model.scripted.ScriptedModel;
import datus.workspace.AgentConfig;
import datus.workspace.AgentConfig.TurnLimits;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole turns with a model that speaks HTTP, well or badly, the installed tools and a database. */
@Timeout(60)
class AgentOverHttpTest {
    private static final String COUNT = "{\"sql\": \"SELECT count(*) AS n FROM orders\"}";

    @TempDir
    private Path folder;

    private final ScriptedModel model = ScriptedModel.start();

    @SuppressWarnings("NullAway.Init")
    private AgentNotebook notebook;

    @AfterEach
    void close() {
        notebook.close();
        model.close();
    }

    private AgentNotebook open(ModelConfig config, TurnLimits turn) throws SQLException {
        AgentConfig usual = AgentConfig.defaults();
        AgentConfig agent = new AgentConfig(
                Optional.of(config.name()), usual.summarise(), usual.profile(), usual.commands(), turn, usual.day());
        DatusConfig all = DatusConfig.defaults().withModels(List.of(config), agent);
        notebook = new AgentNotebook(folder, ConfiguredModels.of(all, new Environment(Map.of())), all);
        return notebook;
    }

    private AgentNotebook open() throws SQLException {
        return open(
                model.config("scripted", Share.RESULTS), AgentConfig.defaults().turn());
    }

    private AgentNotebook open(TurnLimits turn) throws SQLException {
        return open(model.config("scripted", Share.RESULTS), turn);
    }

    private static TurnLimits within(Duration time, long tokens) {
        return new TurnLimits(30, tokens, time, 100_000, Optional.empty());
    }

    private ReceivedRequest last() {
        return model.requests().get(model.requests().size() - 1);
    }

    @Test
    void aQuestionIsAnsweredWithSqlThatRanAndWordsThatStreamed() throws SQLException {
        model.calls("read_query", COUNT).says("There are three orders.");

        Answered answer = (Answered) open().ask("how many orders");

        assertThat(notebook.rows(answer)).containsExactly("3");
        assertThat(answer.badge()).isEqualTo(Badge.WRITTEN);
        assertThat(answer.restatement()).isEqualTo("There are three orders.");
        assertThat(notebook.heard(AgentEvent.Saying.class)).hasSizeGreaterThan(2);
        assertThat(last().said("tool")).contains("3");
        assertThat(notebook.heard(AgentEvent.Sending.class).get(0).host()).isEqualTo("this machine");
        assertThat(notebook.uses()).hasSize(2);
    }

    @Test
    void toolsThatAreCalledAtOnceAreUsedInTheirOrder() throws SQLException {
        model.calls(
                        new ToolCall("a", "describe_table", "{\"table_name\": \"customers\"}"),
                        new ToolCall("b", "read_query", COUNT))
                .says("Three.");

        open().ask("how many orders");

        assertThat(last().said("tool")).containsSubsequence("email", "The query ran");
    }

    @Test
    void callsThatAreWrongAreMended() throws SQLException {
        model.halfJson("read_query", "{\"sql\": \"SELECT count(*)")
                .calls("read_querry", COUNT)
                .calls("read_query", "{\"sql\": \"SELECT amuont FROM orders\"}")
                .calls("read_query", COUNT)
                .says("Three.");

        Answer answer = open().ask("how many orders");

        assertThat(notebook.rows(answer)).containsExactly("3");
        assertThat(last().said("tool")).contains("not one whole JSON object", "Did you mean read_query?", "amuont");
    }

    @Test
    void whatPassesIsTriedAgain() throws SQLException {
        model.fails(429, Duration.ZERO).fails(500).resets().says("Three.");

        assertThat(open().ask("how many orders")).isEqualTo(new Told("Three.", List.of()));

        assertThat(notebook.heard(AgentEvent.Waiting.class)).hasSize(3);
        assertThat(notebook.heard(AgentEvent.Added.class)).hasSize(2);
    }

    @Test
    void whatDoesNotPassEndsTheTurnAndWhatWasSaidIsKept() throws SQLException {
        model.calls("read_query", COUNT).fails(401);

        assertThatThrownBy(() -> open().ask("how many orders"))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.kind()).isEqualTo(DatusException.Kind.MODEL));

        assertThat(notebook.heard(AgentEvent.Added.class)).hasSize(3);
    }

    @Test
    void aModelThatHangsIsStoppedByTheTimeOfATurn() throws SQLException {
        model.hangsBeforeHeaders();

        Told told = (Told) open(within(Duration.ofMillis(700), 400_000)).ask("how many orders");

        assertThat(told.text()).contains("Stopped after 0.7 seconds");
    }

    @Test
    void aModelThatHangsInItsWordsIsStoppedWithThese() throws SQLException {
        model.calls("read_query", COUNT).hangsInStream();

        Answered answer =
                (Answered) open(within(Duration.ofMillis(1_500), 400_000)).ask("how many orders");

        assertThat(answer.restatement()).startsWith("Let me see").contains("Stopped after 1.5 seconds");
    }

    @Test
    void aModelThatNeverEndsIsStoppedByTheBoundOnTokens() throws SQLException {
        model.endless();

        Told told = (Told) open(within(Duration.ofMinutes(1), 2_000)).ask("how many orders");

        assertThat(told.text()).startsWith("on and on").contains("Stopped after 2,000 tokens");
    }

    @Test
    void aQuestionIsStoppedWhileTheModelIsSilent() throws Exception {
        model.hangsInStream();
        Control control = Control.unlimited();
        open();
        Asking asking = notebook.asking(control);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> notebook.ask("how many orders", asking));
        Await.until(() -> model.requests().size() == 1);

        control.cancel();

        assertThatThrownBy(answer::join).hasRootCauseMessage("Stopped.");
    }

    @Test
    void aPlanIsWrittenAndThenRunStepByStep() throws SQLException {
        model.says("1. count the orders\n2. say it in words")
                .calls("read_query", COUNT)
                .says("Three.")
                .says("Three, in words.");
        open();
        Asking planning = notebook.asking().wishing(new Wish(Wish.Form.PLAN, Optional.empty(), false));

        Planned plan = (Planned) notebook.ask("orders", planning);
        PlanRun.Outcome outcome =
                new PlanRun(plan.steps()).run(notebook.assistant(), AgentNotebook.question("plan"), notebook.asking());

        assertThat(model.requests().get(0).tools()).contains("describe_table").doesNotContain("read_query");
        assertThat(outcome.answers()).hasSize(2).first().isInstanceOf(Answered.class);
        assertThat(last().said("assistant")).contains("Three.");
    }

    @Test
    void aLongConversationIsShortenedOverHttp() throws SQLException {
        model.says("word ".repeat(4_000)).says("They asked for words.").says("Yes.");
        ModelConfig wide = model.config("scripted", Share.RESULTS);
        open(
                new ModelConfig(
                        wide.name(),
                        wide.provider(),
                        wide.model(),
                        wide.baseUrl(),
                        wide.apiKey(),
                        wide.share(),
                        OptionalLong.of(6_000),
                        wide.maxOutput(),
                        wide.temperature(),
                        wide.price()),
                AgentConfig.defaults().turn());
        Asking asking = notebook.after(notebook.asking(), "say many words");

        notebook.ask("and now", asking);

        assertThat(last().body()).contains("They asked for words.").doesNotContain("word word");
    }
}
