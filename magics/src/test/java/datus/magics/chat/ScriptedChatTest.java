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
import java.util.function.BooleanSupplier;
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

    private TestNotebook paid(ScriptedModel model) throws IOException {
        return TestNotebook.in(
                folder,
                "models:\n  local:\n    provider: openai\n    base_url: \"" + model.baseUrl()
                        + "\"\n    model: scripted\n    price: {as_of: 2026-11-01, currency: USD, input: 100, output: 100}\n"
                        + "agent:\n  chat: local\n  day: {user: 0.01}\n");
    }

    @Test
    void onceTheMoneyOfTheDayIsSpentTheEngineAnswersAloneAndSaysSo() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = paid(model)) {
            model.says("Hello.");
            assertThat(notebook.text("/hello")).startsWith("Hello.");
            assertThat(notebook.text("%chat_info")).contains("0.0110 USD");
            assertThat(notebook.text("/how many customers"))
                    .contains("30", "; the day's 0.01 USD of ana are spent, answered without a model");
            assertThat(notebook.text("%usage")).contains("nothing left: the engine answers alone");
            notebook.error("SELECT qqqqqqqqq FROM orders");
            assertThat(notebook.error("%fix").hint())
                    .contains("No language model is asked: the day's 0.01 USD of ana are spent.");
            assertThat(notebook.text("%why Q2")).contains("No language model is asked: the day's");
            assertThat(notebook.text("%gen_metrics orders")).endsWith("the day's 0.01 USD of ana are spent.");
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void aTestOfAModelIsPaidForToo() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = paid(model)) {
            model.says("ready").fails(401);
            assertThat(notebook.text("%model test"))
                    .startsWith("local on this machine answered in ")
                    .endsWith(": ready");
            assertThat(notebook.text("%usage")).contains("1 reply, 0.0110 USD");
            assertThat(notebook.error("%model test local").message()).isNotBlank();
            assertThat(model.requests()).allMatch(request -> !request.body().contains("customer"));
        }
    }

    @Test
    void aModelMendsWhatNamesDoNot() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            notebook.error("SELECT qqqqqqqqq FROM nation");
            model.calls("read_query", "{\"sql\": \"SELECT count(*) AS n FROM nation\"}")
                    .says("There was no such column.");
            assertThat(notebook.text("%fix"))
                    .contains("- SELECT qqqqqqqqq FROM nation", "+ SELECT count(*) AS n FROM nation", "6");
            assertThat(notebook.events()).contains("next cell SELECT count(*) AS n FROM nation");
            assertThat(notebook.session().conversation().exchanges()).isEmpty();
        }
    }

    @Test
    void aModelExplainsAnAnswerWithoutItsRows() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            notebook.run("/--no-model how many customers");
            model.says("It counts **customers**.");
            assertThat(notebook.text("%why")).contains("Q1: how many customers", "It counts **customers**.");
            assertThat(notebook.text("%why --no-model")).doesNotContain("It counts");
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void aModelThatSaysNothingIsStoppedAndTheNextCellRuns() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            model.hangsBeforeHeaders();
            stopped(notebook, "/how many", () -> !model.requests().isEmpty());
        }
    }

    @Test
    void sqlOfAModelIsStoppedAndTheNextCellRuns() throws IOException {
        try (ScriptedModel model = ScriptedModel.start();
                TestNotebook notebook = TestNotebook.in(folder, model.yaml("local", Share.SCHEMA))) {
            model.calls(
                    "read_query",
                    "{\"sql\": \"SELECT count(*) FROM lineitem a, lineitem b, lineitem c, lineitem d, lineitem e"
                            + " WHERE a.l_comment || b.l_comment || c.l_comment < d.l_comment || e.l_comment\"}");
            stopped(notebook, "/how many", () -> notebook.events().stream()
                    .anyMatch(event -> event.contains("Using read_query") || event.contains("Running")));
        }
    }

    private static void stopped(TestNotebook notebook, String cell, BooleanSupplier when) {
        Cancellation cancellation = new Cancellation();
        Thread stopping = new Thread(() -> {
            Await.until(when);
            cancellation.cancel();
        });
        stopping.start();
        assertThatThrownBy(() -> notebook.run(cell, cancellation)).hasMessage("Stopped.");
        assertThat(notebook.text("SELECT 42")).contains("42");
    }
}
