package datus.model;

import com.google.auto.service.AutoService;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel.OllamaStreamingChatModelBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Models that Ollama serves, on this machine unless said otherwise. */
@AutoService(ModelProvider.class)
public final class Ollama implements ModelProvider {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:11434");
    /** Of memory, which each token of the window takes; more has to be asked for. */
    private static final long WINDOW = 16_384;

    @Override
    public String name() {
        return "ollama";
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.empty();
    }

    @Override
    public long window(String model) {
        return WINDOW;
    }

    /** The window is told: Ollama would cut off what goes beyond its own, which is small, and not say so. */
    @Override
    public StreamingChatModel open(ModelConfig config, String key, HttpClients http) {
        OllamaStreamingChatModelBuilder client = OllamaStreamingChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(config.baseUrl().orElse(ADDRESS.toString()))
                .modelName(config.model())
                .numCtx(Math.toIntExact(config.window().orElse(WINDOW)));
        if (!key.isEmpty()) {
            client.customHeaders(Map.of("Authorization", "Bearer " + key));
        }
        config.temperature().ifPresent(client::temperature);
        config.maxOutput().ifPresent(most -> client.numPredict(Math.toIntExact(most)));
        return client.build();
    }
}
