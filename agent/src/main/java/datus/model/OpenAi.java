package datus.model;

import com.google.auto.service.AutoService;
import datus.message.Usage;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.Optional;

/** OpenAI, and every server that speaks as it does: DeepSeek, Qwen, vLLM, LM Studio, llama.cpp. */
@AutoService(ModelProvider.class)
public final class OpenAi implements ModelProvider {
    private static final URI ADDRESS = URI.create("https://api.openai.com/v1");

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of("OPENAI_API_KEY");
    }

    @Override
    public long window(String model) {
        if (model.startsWith("gpt-4.1")) {
            return 1_000_000;
        }
        return model.matches("(gpt|o\\d|chatgpt).*") ? 128_000 : 32_000;
    }

    @Override
    public Usage usage(TokenUsage counted) {
        Usage usage = ModelProvider.super.usage(counted);
        return counted instanceof OpenAiTokenUsage own && own.inputTokensDetails() != null
                ? new Usage(
                        usage.input(), Replies.count(own.inputTokensDetails().cachedTokens()), usage.output())
                : usage;
    }

    /** OpenAI itself wants the bound of output under another name than those who speak as it once did. */
    @Override
    public StreamingChatModel open(ModelConfig config, String key, HttpClients http) {
        OpenAiStreamingChatModelBuilder client = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(config.baseUrl().orElse(ADDRESS.toString()))
                .modelName(config.model());
        if (!key.isEmpty()) {
            client.apiKey(key);
        }
        config.temperature().ifPresent(client::temperature);
        if (config.baseUrl().isPresent()) {
            config.maxOutput().ifPresent(most -> client.maxTokens(Math.toIntExact(most)));
        } else {
            config.maxOutput().ifPresent(most -> client.maxCompletionTokens(Math.toIntExact(most)));
        }
        return client.build();
    }
}
