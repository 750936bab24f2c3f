package datus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.data.Await;
import datus.data.Control;
import datus.error.DatusException;
import datus.error.DatusException.Kind;
import datus.message.Message.Asked;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.message.ToolSchema;
import datus.message.Usage;
import datus.model.ModelReply.Stop;
import datus.model.scripted.LoopbackServer;
import datus.model.scripted.ScriptedModel;
import datus.model.scripted.Steps;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of a model that behaves, and of one that fails in every way, over real HTTP. */
@Timeout(30)
class ReplyTest {
    private final ScriptedModel model = ScriptedModel.start();
    private final HeardReply heard = new HeardReply();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void text_is_heard_word_by_word_and_counted() {
        model.then(Steps.replies("Five nations, by revenue.", List.of(), new Usage(120, 100, 7)));
        ModelReply reply = reply(Control.unlimited());
        assertThat(reply)
                .isEqualTo(new ModelReply("Five nations, by revenue.", List.of(), new Usage(120, 100, 7), Stop.DONE));
        assertThat(heard.texts()).containsExactly("Five ", "nations, ", "by ", "revenue.");
    }

    @Test
    void words_are_heard_before_the_reply_is_whole() throws Exception {
        model.then(Steps.hangsAfter("Let me see "));
        Control control = Control.unlimited();
        CompletableFuture<ModelReply> reply = CompletableFuture.supplyAsync(() -> reply(control));
        heard.awaitText();
        assertThat(reply).isNotDone();
        control.cancel();
        assertThatThrownBy(reply::get).hasCauseInstanceOf(DatusException.class).hasMessageContaining("Stopped.");
    }

    @Test
    void several_tools_are_called_in_order() {
        ToolCall first = new ToolCall("call_1", "describe_table", "{\"table\": \"orders\"}");
        ToolCall second = new ToolCall("call_2", "describe_table", "{\"table\": \"customer\"}");
        model.then(Steps.replies("Looking. ", List.of(first, second), new Usage(10, 0, 5)));
        ModelReply reply = reply(Control.unlimited());
        assertThat(reply.stop()).isEqualTo(Stop.CALLS);
        assertThat(reply.calls()).containsExactly(first, second);
        assertThat(reply.text()).isEqualTo("Looking. ");
    }

    @Test
    void malformed_arguments_come_as_the_model_wrote_them() {
        model.halfJson("read_query", "{\"sql\": \"sel");
        assertThat(reply(Control.unlimited()).calls())
                .containsExactly(new ToolCall("call_1", "read_query", "{\"sql\": \"sel"));
    }

    @Test
    void tokens_that_nobody_counts_are_estimated() {
        model.then(Steps.saysUncounted("Five nations, by revenue."));
        Usage usage = reply(Control.unlimited()).usage();
        assertThat(usage.input()).isPositive();
        assertThat(usage.output()).isEqualTo(6);
    }

    @Test
    void a_reply_that_may_not_go_on_says_so() {
        model.then(Steps.runsOut("Five "));
        assertThat(reply(Control.unlimited()).stop()).isEqualTo(Stop.LENGTH);
    }

    @Test
    void a_stream_that_ends_early_is_truncated() {
        model.endsWithoutDone();
        ModelReply reply = reply(Control.unlimited());
        assertThat(reply.stop()).isEqualTo(Stop.TRUNCATED);
        assertThat(reply.text()).isEqualTo("Let me see ");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_failure_that_passes_is_tried_again(int status) {
        model.fails(status).says("Five.");
        assertThat(reply(Control.unlimited()).text()).isEqualTo("Five.");
        assertThat(heard.retries()).singleElement().asString().contains(String.valueOf(status), "The scripted model");
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void the_provider_says_when_to_come_again() {
        model.fails(429, Duration.ofSeconds(1)).says("Five.");
        assertThat(reply(Control.within(Duration.ofSeconds(20))).text()).isEqualTo("Five.");
    }

    @Test
    void whoever_is_asked_to_come_after_the_deadline_does_not_wait_for_it() {
        model.fails(429, Duration.ofSeconds(100));
        assertThatThrownBy(() -> reply(Control.within(Duration.ofSeconds(20))))
                .isInstanceOfSatisfying(DatusException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.MODEL);
                    assertThat(e.message()).contains("scripted on this machine is busy (429)");
                    assertThat(e.hint()).contains("%model off");
                });
        assertThat(heard.retries()).isEmpty();
    }

    @Test
    void after_three_retries_there_is_one_clear_message() {
        model.fails(500).fails(502).fails(503).fails(504).says("too late");
        assertThatThrownBy(() -> reply(Control.unlimited()))
                .isInstanceOfSatisfying(DatusException.class, e -> assertThat(e.message())
                        .isEqualTo("scripted on this machine failed (504): The scripted model fails."));
        assertThat(model.requests()).hasSize(4);
        assertThat(heard.retries()).hasSize(3);
    }

    @Test
    void a_connection_that_breaks_is_tried_again_and_what_was_said_does_not_count() {
        model.resets().then(Steps.resetsAfter("Let me ")).says("Five.");
        assertThat(reply(Control.unlimited()).text()).isEqualTo("Five.");
        assertThat(heard.text()).isEqualTo("Five.");
        assertThat(heard.retries()).hasSize(2);
    }

    @Test
    void an_error_in_the_stream_is_an_error() {
        model.errorsInStream();
        assertThatThrownBy(() -> reply(Control.unlimited()))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.message()).contains("The scripted model broke."));
    }

    @Test
    void an_error_that_mends_nothing_is_not_tried_again() {
        model.then(Steps.fails(401, "Incorrect API key"));
        assertThatThrownBy(() -> reply(Control.unlimited())).isInstanceOfSatisfying(DatusException.class, e -> {
            assertThat(e.message()).contains("did not take the key (401): Incorrect API key.");
            assertThat(e.hint()).contains("models.scripted");
        });
        assertThat(model.requests()).hasSize(1);
    }

    /** Before the headers, before the first token, and in the stream. */
    enum Silence {
        HEADERS,
        TEXT,
        STREAM;

        void in(ScriptedModel model) {
            switch (this) {
                case HEADERS -> model.hangsBeforeHeaders();
                case TEXT -> model.then(Steps.hangsBeforeText());
                case STREAM -> model.hangsInStream();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void silence_ends_and_is_tried_again(Silence silence) {
        silence.in(model);
        model.says("Five.");
        assertThat(reply(Control.unlimited(), Duration.ofMillis(200)).text()).isEqualTo("Five.");
        assertThat(heard.retries()).singleElement().asString().contains("has sent nothing for");
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void whoever_waits_can_be_stopped_and_the_connection_with_it(Silence silence) throws Exception {
        silence.in(model);
        Control control = Control.unlimited();
        CompletableFuture<ModelReply> reply = CompletableFuture.supplyAsync(() -> reply(control));
        Await.until(() -> model.requests().size() == 1);
        control.cancel();
        assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("Stopped.");
        Await.until(() -> model.connections() == 0);
    }

    @Test
    void whoever_waits_for_a_retry_can_be_stopped() throws Exception {
        model.fails(429, Duration.ofSeconds(100));
        Control control = Control.unlimited();
        CompletableFuture<ModelReply> reply = CompletableFuture.supplyAsync(() -> reply(control));
        heard.awaitRetry();
        control.cancel();
        assertThatThrownBy(() -> reply.get(10, TimeUnit.SECONDS)).hasMessageContaining("Stopped.");
    }

    @Test
    void an_endless_stream_ends_at_the_deadline() throws Exception {
        model.endless();
        assertThatThrownBy(() -> reply(Control.within(Duration.ofSeconds(1)))).hasMessage("Stopped at the deadline.");
        Await.until(() -> model.connections() == 0);
    }

    @Test
    void a_redirect_is_not_followed() {
        try (LoopbackServer elsewhere = LoopbackServer.start(Steps.says("stolen"))) {
            model.then(Steps.redirects(elsewhere.address() + "/v1/chat/completions"));
            assertThatThrownBy(() -> reply(Control.unlimited())).hasMessageContaining("sends elsewhere");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void nobody_at_the_address_is_told_with_the_address() {
        model.close();
        assertThatThrownBy(() -> reply(Control.unlimited())).isInstanceOfSatisfying(DatusException.class, e -> {
            assertThat(e.message()).isEqualTo("scripted on this machine failed: connection refused.");
            assertThat(e.hint()).contains("base_url of models.scripted");
        });
    }

    @Test
    void requests_do_not_offer_to_upgrade() {
        model.says("Five.");
        reply(Control.unlimited());
        assertThat(model.requests().get(0).headers()).doesNotContainKeys("upgrade", "http2-settings", "authorization");
        assertThat(model.requests().get(0).tools()).containsExactly("read_query");
    }

    private ModelReply reply(Control control) {
        return reply(control, Duration.ofSeconds(60));
    }

    private ModelReply reply(Control control, Duration idle) {
        DatusConfig config =
                DatusConfig.defaults().withModels(List.of(model.config("scripted")), AgentConfig.defaults());
        Models models = new ConfiguredModels(
                config, new Environment(Map.of()), new Patience(idle, idle, Duration.ofMillis(20)));
        return models.named("scripted").reply(request(), heard, control);
    }

    private static ModelRequest request() {
        JsonObject schema = JsonParser.parseString(
                        "{\"type\":\"object\",\"properties\":{\"sql\":{\"type\":\"string\",\"description\":\"one"
                                + " SELECT\"}},\"required\":[\"sql\"]}")
                .getAsJsonObject();
        return new ModelRequest(
                SharedText.schema("You answer questions about data."),
                List.of(new Asked("top 5 nations by revenue", SharedText.empty())),
                List.of(new ToolSchema("read_query", "Runs one SELECT.", schema)));
    }
}
