package datus.model;

import com.google.auto.service.AutoService;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel.MistralAiStreamingChatModelBuilder;
import java.net.URI;
import java.util.Optional;

/** Mistral's own service; its open models elsewhere are served as OpenAI's are. */
@AutoService(ModelProvider.class)
public final class Mistral implements ModelProvider {
    private static final URI ADDRESS = URI.create("https://api.mistral.ai/v1");

    @Override
    public String name() {
        return "mistral-ai";
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of("MISTRAL_API_KEY");
    }

    @Override
    public long window(String model) {
        return 128_000;
    }

    @Override
    public StreamingChatModel open(ModelConfig config, String key, HttpClients http) {
        MistralAiStreamingChatModelBuilder client = MistralAiStreamingChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(config.baseUrl().orElse(ADDRESS.toString()))
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(config.model());
        config.temperature().ifPresent(client::temperature);
        config.maxOutput().ifPresent(most -> client.maxTokens(Math.toIntExact(most)));
        return client.build();
    }
}
