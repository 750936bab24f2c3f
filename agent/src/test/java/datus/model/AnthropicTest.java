package datus.model;

import datus.model.scripted.Step;

class AnthropicTest extends ProviderContract {
    private static final String START =
            "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                    + "\"model\":\"some-model\",\"stop_reason\":null,\"stop_sequence\":null,"
                    + "\"usage\":{\"input_tokens\":20,\"output_tokens\":1}}}";
    private static final String TEXT =
            "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}";
    private static final String STOP = "{\"type\":\"content_block_stop\",\"index\":0}";
    private static final String END = "{\"type\":\"message_stop\"}";

    @Override
    String provider() {
        return "anthropic";
    }

    @Override
    Step says() {
        return streams(
                named("message_start", START),
                named("content_block_start", TEXT),
                text("Five "),
                text("nations."),
                named("content_block_stop", STOP),
                finished("end_turn"),
                named("message_stop", END));
    }

    @Override
    Step calls() {
        return streams(
                named("message_start", START),
                named(
                        "content_block_start",
                        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                                + "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"read_query\",\"input\":{}}}"),
                json("{\\\"sql\\\": "),
                json("\\\"SELECT 1\\\"}"),
                named("content_block_stop", STOP),
                finished("tool_use"),
                named("message_stop", END));
    }

    @Override
    Step ends() {
        return streams(named("message_start", START), named("content_block_start", TEXT), text("Five "));
    }

    @Override
    String event(String data) {
        return named("error", data);
    }

    private static String text(String text) {
        return delta("{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
    }

    private static String json(String piece) {
        return delta("{\"type\":\"input_json_delta\",\"partial_json\":\"" + piece + "\"}");
    }

    private static String delta(String delta) {
        return named("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":" + delta + "}");
    }

    private static String finished(String reason) {
        return named(
                "message_delta",
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason
                        + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":5}}");
    }

    private static String named(String event, String data) {
        return "event: " + event + "\ndata: " + data + "\n\n";
    }
}
