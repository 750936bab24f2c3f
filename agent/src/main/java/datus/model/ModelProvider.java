package datus.model;

import datus.message.Usage;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.Optional;

/** A provider of language models: one class, found by ServiceLoader, that makes its own client. */
public interface ModelProvider {

    /** What {@code provider:} says, as in openai. */
    String name();

    /** Where it serves, unless the configuration says otherwise; empty if it has to be said. */
    Optional<URI> address();

    /** The variable in which people commonly keep its key; empty if it takes none. */
    Optional<String> keyVariable();

    /** Tokens that a model of it holds, where the configuration does not say. */
    long window(String model);

    /** Tokens as this provider counts them; what it does not count is none. */
    default Usage usage(TokenUsage counted) {
        return new Usage(Replies.count(counted.inputTokenCount()), 0, Replies.count(counted.outputTokenCount()));
    }

    /**
     * A client for one request.
     *
     * @param key the key itself, empty if none is needed
     * @param http how it sends
     */
    StreamingChatModel open(ModelConfig config, String key, HttpClients http);
}
