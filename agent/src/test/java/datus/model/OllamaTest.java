package datus.model;

import datus.model.scripted.LoopbackServer;
import datus.model.scripted.Step;

class OllamaTest extends ProviderContract {
    @Override
    String provider() {
        return "ollama";
    }

    @Override
    String base(LoopbackServer server) {
        return server.address().toString();
    }

    @Override
    String streamType() {
        return "application/x-ndjson";
    }

    @Override
    String event(String data) {
        return data + "\n";
    }

    @Override
    Step says() {
        return streams(text("Five "), text("nations."), done());
    }

    @Override
    Step calls() {
        return streams(
                message("{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"function\":"
                        + "{\"name\":\"read_query\",\"arguments\":{\"sql\":\"SELECT 1\"}}}]}"),
                done());
    }

    @Override
    Step ends() {
        return streams(text("Five "));
    }

    private String text(String text) {
        return message("{\"role\":\"assistant\",\"content\":\"" + text + "\"}");
    }

    private String message(String message) {
        return event("{\"model\":\"some-model\",\"created_at\":\"2026-11-23T12:00:00Z\",\"message\":" + message
                + ",\"done\":false}");
    }

    private String done() {
        return event("{\"model\":\"some-model\",\"created_at\":\"2026-11-23T12:00:00Z\",\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
                + "\"prompt_eval_count\":20,\"eval_count\":5}");
    }
}
