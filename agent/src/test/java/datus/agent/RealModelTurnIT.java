package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Wish;
import datus.answer.Wish.Form;
import datus.model.ConfiguredModels;
import datus.workspace.AgentConfig;
import datus.workspace.AgentConfig.TurnLimits;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real model, served on this machine, has all the tools: whatever it says, its turns end with an answer and are paid for. */
@EnabledIfSystemProperty(named = "datus.model.url", matches = ".+")
class RealModelTurnIT {
    private static final TurnLimits FEW = new TurnLimits(4, 40_000, Duration.ofMinutes(4), 100, Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void turns_of_every_form_end_cleanly_whatever_the_model_says() throws Exception {
        try (AgentNotebook notebook = open()) {
            Asking asking = notebook.after(notebook.asking(), "How many orders are there?");
            asking = notebook.after(asking, "And how many of them are slow?");
            notebook.ask("Orders per customer", asking.wishing(form(Form.SQL)));
            Answer plan = notebook.ask("Who bought most, and when?", asking.wishing(form(Form.PLAN)));

            assertThat(plan).isNotNull();
            assertThat(asking.conversation().exchanges()).hasSize(2);
            assertThat(notebook.uses()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(notebook.heard(AgentEvent.Added.class)).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    private static Wish form(Form form) {
        return new Wish(form, Optional.empty(), false);
    }

    private AgentNotebook open() throws Exception {
        ModelConfig model = new ModelConfig(
                "real",
                "openai",
                System.getProperty("datus.model.name", "default"),
                Optional.of(System.getProperty("datus.model.url")),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(8192),
                OptionalLong.of(200),
                OptionalDouble.of(0),
                Optional.empty());
        AgentConfig usual = AgentConfig.defaults();
        AgentConfig agent = new AgentConfig(
                Optional.of("real"), usual.summarise(), usual.profile(), usual.commands(), FEW, usual.day());
        DatusConfig all = DatusConfig.defaults().withModels(List.of(model), agent);
        return new AgentNotebook(folder, ConfiguredModels.of(all, new Environment(Map.of())), all);
    }
}
