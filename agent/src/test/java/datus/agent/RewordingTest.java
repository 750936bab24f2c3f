package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.answer.AgentEvent;
import datus.data.Control;
import datus.error.DatusException;
import datus.message.Share;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewordingTest {
    private static final Map<String, String> DRAFT = Map.of("revenue", "sum of amount", "orders", "number of orders");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private AgentNotebook notebook;

    @AfterEach
    void close() {
        notebook.close();
    }

    private Map<String, String> reworded(PlayedModel model, Control control) throws SQLException {
        notebook = new AgentNotebook(folder, UsedModels.of(model));
        return notebook.assistant()
                .rewording()
                .reworded("the metrics of orders", DRAFT, control, new AgentEvent.Silence());
    }

    private Map<String, String> reworded(String reply) throws SQLException {
        return reworded(PlayedModel.seeing(Share.SAMPLES).says(reply), Control.unlimited());
    }

    @Test
    void onlyDescriptionsOfKnownNamesAreTaken() throws SQLException {
        assertThat(
                        reworded(
                                "Here:\n```json\n{\"revenue\": \"What customers\\n paid\", \"secret\": \"x\", \"orders\": 7}\n```"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("revenue", "What customers paid", "orders", "7"));
        assertThat(notebook.uses()).extracting(use -> use.purpose()).containsExactly("reword");
    }

    @Test
    void anythingElseLeavesTheDraftAsItIs() throws SQLException {
        assertThat(reworded("I would rather not.")).isEqualTo(DRAFT);
        notebook.close();
        assertThat(reworded("{\"revenue\": {\"a\": 1}, \"orders\": \" \"}")).isEqualTo(DRAFT);
        notebook.close();
        assertThat(reworded("{\"revenue\": \"half")).isEqualTo(DRAFT);
        notebook.close();
        assertThat(reworded(
                        PlayedModel.seeing(Share.SAMPLES).then((request, listener, control) -> {
                            throw DatusException.data("The line is dead.", "");
                        }),
                        Control.unlimited()))
                .isEqualTo(DRAFT);
    }

    @Test
    void aModelThatMaySeeNoValuesIsNotAsked() throws SQLException {
        PlayedModel model = PlayedModel.seeing(Share.SCHEMA);

        assertThat(reworded(model, Control.unlimited())).isEqualTo(DRAFT);

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void aStopIsAStop() {
        Control control = Control.unlimited();
        control.cancel();

        assertThatThrownBy(() -> reworded(PlayedModel.seeing(Share.SAMPLES), control))
                .hasMessage("Stopped.");
    }
}
