package datus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.data.Control;
import datus.error.DatusException;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.message.ToolSchema;
import datus.message.Usage;
import datus.model.ModelReply.Stop;
import datus.model.scripted.LoopbackServer;
import datus.model.scripted.Step;
import datus.model.scripted.Steps;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every provider does, each in its own protocol, over real HTTP. */
@Timeout(30)
abstract class ProviderContract {
    private static final ToolCall CALL = new ToolCall("call_1", "read_query", "{\"sql\": \"SELECT 1\"}");

    private final HeardReply heard = new HeardReply();

    /** As {@code provider:} says it. */
    abstract String provider();

    /** Says "Five " and "nations.", having read 20 tokens and written 5. */
    abstract Step says();

    /** Calls {@code read_query} with {@code {"sql": "SELECT 1"}}. */
    abstract Step calls();

    /** Says "Five " and ends as if it were whole, but for the end. */
    abstract Step ends();

    @Test
    void text_is_streamed_and_counted() {
        try (LoopbackServer server = LoopbackServer.start(says())) {
            ModelReply reply = reply(server);
            assertThat(reply).isEqualTo(new ModelReply("Five nations.", List.of(), new Usage(20, 0, 5), Stop.DONE));
            assertThat(heard.texts()).containsExactly("Five ", "nations.");
        }
    }

    @Test
    void tools_are_told_of_and_called() {
        try (LoopbackServer server = LoopbackServer.start(calls())) {
            ModelReply reply = reply(server);
            assertThat(reply.stop()).isEqualTo(Stop.CALLS);
            assertThat(reply.calls()).singleElement().satisfies(call -> {
                assertThat(call.id()).isNotBlank();
                assertThat(call.name()).isEqualTo("read_query");
                assertThat(JsonParser.parseString(call.arguments()))
                        .isEqualTo(JsonParser.parseString("{\"sql\": \"SELECT 1\"}"));
            });
            assertThat(server.received().get(0).body())
                    .contains(
                            "read_query", "Runs one SELECT.", "one statement", "top 5 nations", "You answer", "0 rows");
        }
    }

    @Test
    void a_stream_that_ends_early_is_truncated() {
        try (LoopbackServer server = LoopbackServer.start(ends())) {
            ModelReply reply = reply(server);
            assertThat(reply.stop()).isEqualTo(Stop.TRUNCATED);
            assertThat(reply.text()).isEqualTo("Five ");
        }
    }

    @Test
    void a_refusal_is_told_in_the_providers_words_but_never_with_the_key() {
        try (LoopbackServer server = LoopbackServer.start(Steps.fails(401, "no such key: sekret-1"))) {
            assertThatThrownBy(() -> reply(server))
                    .isInstanceOfSatisfying(
                            DatusException.class, e -> assertThat(e.message()).contains("(401): no such key: ***."));
        }
    }

    @Test
    void an_error_inside_the_stream_is_an_error() {
        Step step = (request, wire) -> {
            wire.begin(streamType());
            wire.piece(event("{\"type\":\"error\",\"error\":{\"type\":\"invalid\",\"message\":\"It broke.\"}}"));
            wire.end();
        };
        try (LoopbackServer server = LoopbackServer.start(step)) {
            assertThatThrownBy(() -> reply(server)).hasMessageContaining("It broke.");
        }
    }

    String streamType() {
        return "text/event-stream";
    }

    String event(String data) {
        return "data: " + data + "\n\n";
    }

    /** Streams each event as it stands. */
    Step streams(String... events) {
        return (request, wire) -> {
            wire.begin(streamType());
            for (String event : events) {
                wire.piece(event);
            }
            wire.end();
        };
    }

    String base(LoopbackServer server) {
        return server.address() + "/v1";
    }

    private ModelReply reply(LoopbackServer server) {
        ModelConfig config = new ModelConfig(
                "tested",
                provider(),
                "some-model",
                Optional.of(base(server)),
                Optional.of("${env:KEY}"),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(1000),
                OptionalDouble.of(0),
                Optional.empty());
        Duration soon = Duration.ofMillis(10);
        return new ConfiguredModels(
                        DatusConfig.defaults().withModels(List.of(config), AgentConfig.defaults()),
                        new Environment(Map.of("KEY", "sekret-1")),
                        new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), soon))
                .named("tested")
                .reply(request(), heard, Control.unlimited());
    }

    private static ModelRequest request() {
        JsonObject schema = JsonParser.parseString(
                        "{\"type\":\"object\",\"properties\":{\"sql\":{\"type\":\"string\",\"description\":\"one"
                                + " statement\"},\"rows\":{\"type\":\"number\",\"description\":\"at most\"},"
                                + "\"names\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"sql\"]}")
                .getAsJsonObject();
        return new ModelRequest(
                SharedText.schema("You answer questions about data."),
                List.of(
                        new Asked("top 5 nations by revenue", SharedText.empty()),
                        new Said("", List.of(CALL), Share.SCHEMA),
                        new Returned(CALL, SharedText.schema("0 rows"), false)),
                List.of(new ToolSchema("read_query", "Runs one SELECT.", schema)));
    }
}
