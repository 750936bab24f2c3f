package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.jupyter.Channel;
import datus.jupyter.InMemoryTransport.Delivery;
import datus.jupyter.Message;
import datus.kernel.Dialogue.Said;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KernelTest {
    private final CommandInterpreter interpreter = new CommandInterpreter();
    private Dialogue dialogue;

    @BeforeEach
    void start() throws InterruptedException {
        dialogue = new Dialogue(() -> interpreter);
    }

    @AfterEach
    void close() {
        dialogue.close();
    }

    private static JsonObject with(String code, String name, boolean value) {
        JsonObject content = Dialogue.execute(code);
        content.addProperty(name, value);
        return content;
    }

    @Test
    void a_cell_is_busy_input_result_reply_idle() throws InterruptedException {
        Said said = dialogue.run("result 42");
        assertThat(said.types())
                .containsExactly("status", "execute_input", "execute_result", "execute_reply", "status");
        assertThat(said.content("execute_input")).hasToString("{\"code\":\"result 42\",\"execution_count\":1}");
        assertThat(said.content("execute_result"))
                .hasToString(
                        "{\"execution_count\":1,\"data\":{\"text/plain\":\"42\"},\"metadata\":{},\"transient\":{}}");
        assertThat(said.reply())
                .hasToString("{\"status\":\"ok\",\"execution_count\":1,\"payload\":[],\"user_expressions\":{}}");
    }

    @Test
    void cells_are_counted() throws InterruptedException {
        dialogue.run("result 1");
        assertThat(dialogue.run("result 2").reply().get("execution_count").getAsInt())
                .isEqualTo(2);
    }

    @Test
    void a_silent_cell_shows_nothing_and_does_not_count() throws InterruptedException {
        Said said = dialogue.execute(with("streams", "silent", true));
        assertThat(said.types()).containsExactly("status", "execute_reply", "status");
        assertThat(dialogue.execute(with("error", "silent", true)).types()).doesNotContain("error");
        assertThat(interpreter.last().context().silent()).isTrue();
        assertThat(interpreter.last().context().storeHistory()).isFalse();
        assertThat(dialogue.run("result 1").reply().get("execution_count").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void a_cell_outside_the_history_does_not_count() throws InterruptedException {
        Said said = dialogue.execute(with("result 1", "store_history", false));
        assertThat(said.types()).contains("execute_result");
        assertThat(dialogue.run("result 1").reply().get("execution_count").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void a_cell_that_is_run_by_itself_knows() throws InterruptedException {
        assertThat(dialogue.run("alone").plainText("execute_result")).isEqualTo("true");
        dialogue.run("error");
        assertThat(dialogue.run("alone").plainText("execute_result")).isEqualTo("true");
    }

    @Test
    void a_cell_of_many_or_of_a_client_that_cannot_be_asked_knows() throws InterruptedException {
        Message first = dialogue.send(Channel.SHELL, "execute_request", with("wait", "stop_on_error", false));
        interpreter.waiting.acquire();
        Message second = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("alone"));
        dialogue.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        assertThat(dialogue.said(first).status()).isEqualTo("error");
        assertThat(dialogue.said(second).plainText("execute_result")).isEqualTo("false");
        assertThat(dialogue.execute(with("alone", "allow_stdin", false)).plainText("execute_result"))
                .isEqualTo("false");
    }

    @Test
    void displays_can_be_updated_by_their_id() throws InterruptedException {
        Said said = dialogue.run("display bar");
        assertThat(said.content("display_data"))
                .hasToString(
                        "{\"data\":{\"text/plain\":\"bar\"},\"metadata\":{},\"transient\":{\"display_id\":\"d\"}}");
        assertThat(said.plainText("update_display_data")).isEqualTo("bar again");
    }

    @Test
    void streams_keep_their_order_with_other_outputs() throws InterruptedException {
        Said said = dialogue.run("streams");
        assertThat(said.types())
                .containsExactly(
                        "status",
                        "execute_input",
                        "stream",
                        "stream",
                        "clear_output",
                        "stream",
                        "execute_reply",
                        "status");
        assertThat(said.contents("stream").stream().map(JsonObject::toString))
                .containsExactly(
                        "{\"name\":\"stdout\",\"text\":\"out\"}",
                        "{\"name\":\"stderr\",\"text\":\"err\"}",
                        "{\"name\":\"stdout\",\"text\":\"more\"}");
        assertThat(said.content("clear_output")).hasToString("{\"wait\":true}");
    }

    @Test
    void ten_thousand_lines_travel_in_few_messages() throws InterruptedException {
        List<JsonObject> streams = dialogue.run("print 10000").contents("stream");
        assertThat(streams).hasSizeLessThan(30);
        assertThat(streams.stream()
                        .map(stream -> stream.get("text").getAsString())
                        .collect(Collectors.joining())
                        .lines())
                .hasSize(10_000)
                .endsWith("line 9999");
    }

    @Test
    void what_a_background_thread_writes_belongs_to_its_cell() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("background"));
        dialogue.said(cell);
        interpreter.background.countDown();
        List<Delivery> late = dialogue.until(delivery -> delivery.type().equals("stream"));
        assertThat(late).hasSize(1).allMatch(delivery -> delivery.answers(cell));
    }

    @Test
    void an_error_is_a_message_and_a_hint_without_a_trace() throws InterruptedException {
        Said said = dialogue.run("error");
        String error = "\"ename\":\"No such table\",\"evalue\":\"No table ordres.\\nfrom ordres\","
                + "\"traceback\":[\"No table ordres.\",\"from ordres\",\"Did you mean orders?\"]";
        assertThat(said.content("error")).hasToString("{" + error + "}");
        assertThat(said.reply())
                .hasToString("{\"status\":\"error\"," + error
                        + ",\"execution_count\":1,\"payload\":[],\"user_expressions\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"break", "overflow", "memory"})
    void whatever_a_cell_throws_the_kernel_lives(String code) throws InterruptedException {
        Said said = dialogue.run(code);
        assertThat(said.status()).isEqualTo("error");
        assertThat(said.reply().getAsJsonArray("traceback").get(0).getAsString())
                .startsWith("Internal error: ");
        assertThat(said.reply().getAsJsonArray("traceback").size()).isLessThan(12);
        assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
    }

    @Test
    void a_failed_cell_takes_waiting_ones_along() throws InterruptedException {
        Message first = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("wait"));
        interpreter.waiting.acquire();
        Message second = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("result 2"));
        dialogue.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        assertThat(dialogue.said(first).status()).isEqualTo("error");
        Said aborted = dialogue.said(second);
        assertThat(aborted.types()).containsExactly("status", "execute_reply", "status");
        assertThat(aborted.status()).isEqualTo("aborted");
    }

    @Test
    void a_request_sent_before_the_failure_is_aborted_even_if_it_arrives_after() throws InterruptedException {
        dialogue.run("error");
        Message late = dialogue.sentAt("2020-01-01T00:00:00.000000Z", "result 2");
        assertThat(dialogue.said(late).status()).isEqualTo("aborted");
    }

    @Test
    void stop_on_error_can_be_switched_off() throws InterruptedException {
        dialogue.execute(with("error", "stop_on_error", false));
        Message late = dialogue.sentAt("2020-01-01T00:00:00.000000Z", "result 2");
        assertThat(dialogue.said(late).status()).isEqualTo("ok");
    }

    @Test
    void a_cell_that_waits_is_interrupted() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("wait"));
        interpreter.waiting.acquire();
        dialogue.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        assertThat(dialogue.said(cell).reply().get("evalue").getAsString()).isEqualTo("The statement was stopped.");
        assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
    }

    @Test
    void a_cell_that_computes_is_interrupted() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("spin"));
        interpreter.waiting.acquire();
        dialogue.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        assertThat(dialogue.said(cell).reply().get("ename").getAsString()).isEqualTo("Interrupted");
        assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
    }

    @Test
    void an_idle_kernel_can_be_interrupted() throws InterruptedException {
        assertThat(dialogue.ask(Channel.CONTROL, "interrupt_request", new JsonObject())
                        .status())
                .isEqualTo("ok");
        assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
    }

    @Test
    void a_cell_asks_and_the_person_answers() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("input Who? "));
        assertThat(dialogue.await("input_request")).hasToString("{\"prompt\":\"Who? \",\"password\":false}");
        JsonObject answer = new JsonObject();
        answer.addProperty("value", "Ana");
        dialogue.send(Channel.STDIN, "input_reply", answer);
        assertThat(dialogue.said(cell).plainText("execute_result")).isEqualTo("you said Ana");
    }

    @Test
    void a_question_can_be_interrupted() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("input Who? "));
        dialogue.await("input_request");
        dialogue.send(Channel.CONTROL, "interrupt_request", new JsonObject());
        assertThat(dialogue.said(cell).reply().get("ename").getAsString()).isEqualTo("Interrupted");
    }

    @Test
    void a_client_that_cannot_answer_is_not_asked() throws InterruptedException {
        Said said = dialogue.execute(with("input Who? ", "allow_stdin", false));
        assertThat(said.types()).doesNotContain("input_request");
        assertThat(said.reply().get("evalue").getAsString())
                .isEqualTo("This cell asks \"Who?\", but its client cannot answer.");
    }

    @Test
    void user_expressions_are_evaluated_each_by_itself() throws InterruptedException {
        JsonObject expressions = new JsonObject();
        expressions.addProperty("good", "result 1");
        expressions.addProperty("bad", "error");
        JsonObject content = Dialogue.execute("result 2");
        content.add("user_expressions", expressions);
        JsonObject values = dialogue.execute(content).reply().getAsJsonObject("user_expressions");
        assertThat(values.get("good"))
                .hasToString("{\"status\":\"ok\",\"data\":{\"text/plain\":\"1\"},\"metadata\":{}}");
        assertThat(values.getAsJsonObject("bad").get("ename").getAsString()).isEqualTo("No such table");
        assertThat(interpreter.last().context().storeHistory()).isFalse();
    }

    @Test
    void a_cell_can_offer_the_next_one() throws InterruptedException {
        assertThat(dialogue.run("next select 1").reply().get("payload"))
                .hasToString("[{\"source\":\"set_next_input\",\"text\":\"select 1\",\"replace\":true}]");
    }

    @Test
    void the_cells_context_reaches_the_interpreter() throws InterruptedException {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("cellId", "abc");
        metadata.addProperty("recordTiming", false);
        metadata.addProperty("trusted", true);
        dialogue.said(dialogue.send("execute_request", Dialogue.execute("result 1"), metadata));
        RequestContext context = interpreter.last().context();
        assertThat(context.cellId()).contains("abc");
        assertThat(context.cellMetadata()).hasToString("{\"trusted\":true}");
        assertThat(context.notebook()).contains("books/a.ipynb");
    }

    @Test
    void a_running_cell_does_not_hold_up_completion() throws InterruptedException {
        Message cell = dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("wait"));
        interpreter.waiting.acquire();
        assertThat(dialogue.ask(Channel.SHELL, "complete_request", Dialogue.execute("r"))
                        .status())
                .isEqualTo("ok");
        dialogue.kernel().interrupt();
        dialogue.said(cell);
    }

    @Test
    void positions_count_code_points() throws InterruptedException {
        JsonObject request = Dialogue.execute("😀😀r");
        request.addProperty("cursor_pos", 3);
        JsonObject reply =
                dialogue.ask(Channel.SHELL, "complete_request", request).reply();
        assertThat(reply)
                .hasToString("{\"status\":\"ok\",\"matches\":[\"result\"],\"cursor_start\":2,\"cursor_end\":3,"
                        + "\"metadata\":{\"_jupyter_types_experimental\":[{\"start\":2,\"end\":3,"
                        + "\"text\":\"result\",\"type\":\"keyword\",\"signature\":\"shows text\"}]}}");
    }

    @Test
    void what_is_not_known_is_refused_and_does_no_harm() throws InterruptedException {
        Said unknown = dialogue.ask(Channel.SHELL, "dance_request", new JsonObject());
        assertThat(unknown.types()).containsExactly("status", "dance_reply", "status");
        assertThat(unknown.status()).isEqualTo("error");
        JsonObject wrong = new JsonObject();
        wrong.addProperty("code", 42);
        assertThat(dialogue.ask(Channel.SHELL, "execute_request", wrong).status())
                .isEqualTo("error");
        dialogue.send(Channel.SHELL, "dance", new JsonObject());
        dialogue.send(Channel.STDIN, "input_reply", new JsonObject());
        assertThat(dialogue.run("result 1").status()).isEqualTo("ok");
    }

    @Test
    void a_busy_kernel_shuts_down() throws InterruptedException {
        dialogue.send(Channel.SHELL, "execute_request", Dialogue.execute("wait"));
        interpreter.waiting.acquire();
        JsonObject restart = new JsonObject();
        restart.addProperty("restart", true);
        Said said = dialogue.ask(Channel.CONTROL, "shutdown_request", restart);
        assertThat(said.reply()).hasToString("{\"status\":\"ok\",\"restart\":true}");
        dialogue.kernel().awaitShutdown();
    }
}
