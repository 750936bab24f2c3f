package datus.model;

import com.google.auto.service.AutoService;
import datus.message.Usage;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel.GoogleAiGeminiStreamingChatModelBuilder;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.Optional;

/** Google's Gemini, by the interface of AI Studio. */
@AutoService(ModelProvider.class)
public final class Gemini implements ModelProvider {
    private static final URI ADDRESS = URI.create("https://generativelanguage.googleapis.com/v1beta");

    @Override
    public String name() {
        return "google-ai-gemini";
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of("GEMINI_API_KEY");
    }

    @Override
    public long window(String model) {
        return 1_000_000;
    }

    @Override
    public Usage usage(TokenUsage counted) {
        Usage usage = ModelProvider.super.usage(counted);
        return counted instanceof GoogleAiGeminiTokenUsage own
                ? new Usage(usage.input(), Replies.count(own.cachedContentTokenCount()), usage.output())
                : usage;
    }

    @Override
    public StreamingChatModel open(ModelConfig config, String key, HttpClients http) {
        GoogleAiGeminiStreamingChatModelBuilder client = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(config.baseUrl().orElse(ADDRESS.toString()))
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(config.model());
        config.temperature().ifPresent(client::temperature);
        config.maxOutput().ifPresent(most -> client.maxOutputTokens(Math.toIntExact(most)));
        return client.build();
    }
}
