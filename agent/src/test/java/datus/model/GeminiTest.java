package datus.model;

import datus.model.scripted.Step;

class GeminiTest extends ProviderContract {
    private static final String FINISHED =
            ",\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":20,\"candidatesTokenCount\":5,"
                    + "\"totalTokenCount\":25}}";

    @Override
    String provider() {
        return "google-ai-gemini";
    }

    @Override
    Step says() {
        return streams(event(text("Five ") + "}]}"), event(text("nations.") + FINISHED));
    }

    @Override
    Step calls() {
        return streams(event(
                content("{\"functionCall\":{\"name\":\"read_query\",\"args\":{\"sql\":\"SELECT 1\"}}}") + FINISHED));
    }

    @Override
    Step ends() {
        return streams(event(text("Five ") + "}]}"));
    }

    private static String text(String text) {
        return content("{\"text\":\"" + text + "\"}");
    }

    private static String content(String part) {
        return "{\"candidates\":[{\"index\":0,\"content\":{\"role\":\"model\",\"parts\":[" + part + "]}";
    }
}
