package datus.model;

import datus.model.scripted.Step;

class MistralTest extends ProviderContract {
    private static final String DONE = "data: [DONE]\n\n";
    private static final String USAGE = ",\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":5,\"total_tokens\":25}";

    @Override
    String provider() {
        return "mistral-ai";
    }

    @Override
    Step says() {
        return streams(text("Five "), text("nations."), chunk("{\"content\":\"\"}", "\"stop\"", USAGE), DONE);
    }

    @Override
    Step calls() {
        return streams(
                chunk(
                        "{\"content\":\"\",\"tool_calls\":[{\"id\":\"abcdefghi\",\"index\":0,\"function\":"
                                + "{\"name\":\"read_query\",\"arguments\":\"{\\\"sql\\\": \\\"SELECT 1\\\"}\"}}]}",
                        "\"tool_calls\"",
                        USAGE),
                DONE);
    }

    @Override
    Step ends() {
        return streams(text("Five "));
    }

    private String text(String text) {
        return chunk("{\"content\":\"" + text + "\"}", "null", "");
    }

    private String chunk(String delta, String reason, String usage) {
        return event("{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"some-model\","
                + "\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]" + usage + "}");
    }
}
