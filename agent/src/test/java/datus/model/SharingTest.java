package datus.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.data.Control;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.message.ToolSchema;
import datus.model.scripted.ReceivedRequest;
import datus.model.scripted.ScriptedModel;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server that records everything gets to see at each level of sharing. */
class SharingTest {
    private static final String NAME = "canary-name";
    private static final String SAMPLE = "canary-sample";
    private static final String RESULT = "canary-result";

    @ParameterizedTest
    @EnumSource(Share.class)
    void no_more_leaves_than_is_shared(Share share) {
        ReceivedRequest received = sent(conversation(), share);
        assertThat(received.body()).contains(NAME);
        assertThat(received.body().contains(SAMPLE)).isEqualTo(share.includes(Share.SAMPLES));
        assertThat(received.body().contains(RESULT)).isEqualTo(share.includes(Share.RESULTS));
    }

    @Test
    void what_is_left_out_is_said_to_be_left_out() {
        ReceivedRequest received = sent(conversation(), Share.SCHEMA);
        assertThat(received.said("system")).contains("[not shared with you]");
        assertThat(received.said("tool")).contains("[not shared with you]");
        assertThat(received.said("assistant")).contains("more was shared than with you");
        assertThat(received.said("user")).contains("more was shared than with you");
    }

    @Test
    void the_calls_of_a_model_that_had_seen_more_keep_their_names_only() {
        ReceivedRequest received = sent(conversation(), Share.SCHEMA);
        JsonObject call = received.messages().stream()
                .filter(message -> message.has("tool_calls"))
                .findFirst()
                .orElseThrow()
                .getAsJsonArray("tool_calls")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("function");
        assertThat(call.get("name").getAsString()).isEqualTo("read_query");
        assertThat(call.get("arguments").getAsString()).isEqualTo("{}");
    }

    @Test
    void malformed_arguments_are_not_sent_again() {
        ToolCall half = new ToolCall("c1", "read_query", "{\"sql\": \"sel");
        ReceivedRequest received = sent(
                List.of(
                        new Asked("how many?", SharedText.empty()),
                        new Said("", List.of(half), Share.SCHEMA),
                        new Returned(half, SharedText.schema("not one whole JSON object"), true)),
                Share.RESULTS);
        assertThat(received.body()).doesNotContain("sel\"");
        assertThat(received.said("tool")).contains("not one whole JSON object");
    }

    private static List<Message> conversation() {
        ToolCall call = new ToolCall("c1", "read_query", "{\"sql\": \"SELECT '" + RESULT + "'\"}");
        return List.of(
                new Summary("it was " + RESULT, Share.RESULTS),
                new Asked("which one?", everything()),
                new Said("I see " + SAMPLE, List.of(), Share.SAMPLES),
                new Asked("and then?", SharedText.empty()),
                new Said("I saw " + RESULT, List.of(call), Share.RESULTS),
                new Returned(call, everything(), false));
    }

    private static SharedText everything() {
        return SharedText.schema(NAME).and(Share.SAMPLES, SAMPLE).and(Share.RESULTS, RESULT);
    }

    private static ReceivedRequest sent(List<Message> messages, Share share) {
        try (ScriptedModel model = ScriptedModel.start().says("Well.")) {
            DatusConfig config =
                    DatusConfig.defaults().withModels(List.of(model.config("local", share)), AgentConfig.defaults());
            JsonObject schema = new JsonObject();
            schema.addProperty("type", "object");
            ConfiguredModels.of(config, new Environment(Map.of()))
                    .named("local")
                    .reply(
                            new ModelRequest(
                                    everything(), messages, List.of(new ToolSchema("read_query", "Runs.", schema))),
                            new HeardReply(),
                            Control.unlimited());
            return model.requests().get(0);
        }
    }
}
