package datus.magics.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.display.CellException;
import datus.kernel.Cancellation;
import datus.magics.TestNotebook;
import datus.message.Share;
import datus.model.scripted.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in cells to a language model that is reached over HTTP, as every other is. */
class ScriptedChatTest {
    private @TempDir Path folder;

    @Test
    void aModelLooksRunsSqlAndExplains() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            model.calls("read_query", "{\"sql\": \"SELECT count(*) AS n FROM customer\"}");
            model.says("There are customers.");
            assertThat(notebook.text("/how many customers"))
                    .contains("There are customers.", "SELECT count(*) AS n FROM customer", "written by a model", "Q1");
            assertThat(notebook.events()).last().isEqualTo("clear");
            assertThat(notebook.text("%chat_info"))
                    .contains("local on ", "200 read", "20 written", "unknown, for the price");
            assertThat(notebook.text("%usage")).contains("2 replies", "unknown");
        }
    }

    @Test
    void aHangingModelIsStoppedAndTheNextCellRuns() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            model.hangsInStream();
            Cancellation cancellation = new Cancellation();
            Thread stopping = new Thread(() -> {
                Await.until(() -> notebook.events().stream().anyMatch(event -> event.contains("Let me see")));
                cancellation.cancel();
            });
            stopping.start();
            assertThatThrownBy(() -> notebook.run("/how many", cancellation)).isInstanceOf(CellException.class);
            assertThat(notebook.text("SELECT 42")).contains("42");
            assertThat(notebook.text("%model")).contains("local (scripted)", "unknown", "yes");
        }
    }
}
