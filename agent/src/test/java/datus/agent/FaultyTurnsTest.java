package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer;
import datus.answer.Answer.Told;
import datus.error.DatusException;
import datus.message.Share;
import datus.message.ToolCall;
import datus.model.ImpatientModels;
import datus.model.scripted.ScriptedModel;
import datus.model.scripted.Step;
import datus.model.scripted.Steps;
import datus.workspace.AgentConfig;
import datus.workspace.AgentConfig.TurnLimits;
import datus.workspace.DatusConfig;
import datus.workspace.ModelConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Turn after turn with whatever can go wrong with a model, in any order: each ends, and the next is none the worse. */
class FaultyTurnsTest {
    private static final int TURNS = 200;
    private static final Duration IDLE = Duration.ofMillis(25);
    private static final List<Step> STEPS = List.of(
            Steps.says("Three."),
            Steps.saysUncounted("Three."),
            Steps.calls("list_tables", "{}"),
            Steps.calls("list_tables", "{\"schema_name\": "),
            Steps.calls("list_tabels", "{}"),
            Steps.calls(List.of(
                    new ToolCall("a", "describe_table", "{\"table_name\": \"orders\"}"),
                    new ToolCall("b", "parse_dates", "{\"text\": \"last month\"}"))),
            Steps.runsOut("The orders are"),
            Steps.fails(429, Duration.ZERO),
            Steps.fails(500, "The scripted model fails."),
            Steps.fails(503, "The scripted model is away."),
            Steps.fails(400, "The scripted model does not understand."),
            Steps.resets(),
            Steps.resetsAfter("Let me "),
            Steps.endsAfter("Let me "),
            Steps.errorsAfter("Let me ", "The scripted model broke."),
            Steps.hangsBeforeHeaders(),
            Steps.hangsBeforeText(),
            Steps.hangsAfter("Let me "),
            Steps.endless());

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    private AgentNotebook notebook(ScriptedModel model) throws SQLException {
        ModelConfig config = model.config("scripted", Share.RESULTS);
        AgentConfig usual = AgentConfig.defaults();
        TurnLimits turn = new TurnLimits(6, 2_000, Duration.ofSeconds(5), 1_000, Optional.empty());
        AgentConfig agent = new AgentConfig(
                Optional.of(config.name()), usual.summarise(), usual.profile(), usual.commands(), turn, usual.day());
        DatusConfig all = DatusConfig.defaults().withModels(List.of(config), agent);
        return new AgentNotebook(folder, ImpatientModels.of(all, IDLE), all);
    }

    @Test
    @Timeout(120)
    void eachTurnEndsAndTheNextIsNoneTheWorse() throws SQLException {
        Set<DatusException.Kind> kinds = EnumSet.noneOf(DatusException.Kind.class);
        int answered = 0;
        try (ScriptedModel model = ScriptedModel.start();
                AgentNotebook notebook = notebook(model)) {
            model.otherwise(request -> STEPS.get(random.nextInt(STEPS.size())));
            for (int i = 0; i < TURNS; i++) {
                try {
                    Answer answer = notebook.ask("how many orders");
                    answered += answer instanceof Told ? 1 : 0;
                } catch (DatusException e) {
                    assertThat(e.message()).isNotBlank();
                    kinds.add(e.kind());
                }
            }
            model.otherwise(request -> Steps.says("Three."));
            assertThat(notebook.ask("how many orders")).isEqualTo(new Told("Three.", List.of()));
        }
        assertThat(kinds).containsOnly(DatusException.Kind.MODEL);
        assertThat(answered).isBetween(1, TURNS - 1);
    }
}
