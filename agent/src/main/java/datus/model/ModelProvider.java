package datus.model;

import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
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

    /**
     * A client.
     *
     * @param key the key itself, empty if none is needed
     * @param http how it sends, one builder a client
     */
    StreamingChatModel open(ModelConfig config, String key, HttpClients http);
}
