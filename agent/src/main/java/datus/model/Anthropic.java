package datus.model;

import com.google.auto.service.AutoService;
import datus.message.Usage;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.Optional;

/** Anthropic's Claude; what stands first in each request is kept in the provider's cache. */
@AutoService(ModelProvider.class)
public final class Anthropic implements ModelProvider {
    private static final URI ADDRESS = URI.create("https://api.anthropic.com/v1");
    /** The provider wants the bound said. */
    private static final long MAX_OUTPUT = 8192;

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of("ANTHROPIC_API_KEY");
    }

    @Override
    public long window(String model) {
        return 200_000;
    }

    /** The provider does not count among the input what it read from the cache, or wrote to it. */
    @Override
    public Usage usage(TokenUsage counted) {
        Usage usage = ModelProvider.super.usage(counted);
        if (counted instanceof AnthropicTokenUsage own) {
            long cached = Replies.count(own.cacheReadInputTokens());
            long written = Replies.count(own.cacheCreationInputTokens());
            return new Usage(usage.input() + cached + written, cached, usage.output());
        }
        return usage;
    }

    @Override
    public StreamingChatModel open(ModelConfig config, String key, HttpClients http) {
        AnthropicStreamingChatModelBuilder client = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(config.baseUrl().orElse(ADDRESS.toString()))
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(config.model())
                .maxTokens(Math.toIntExact(config.maxOutput().orElse(MAX_OUTPUT)))
                .cacheSystemMessages(true)
                .cacheTools(true);
        config.temperature().ifPresent(client::temperature);
        return client.build();
    }
}
