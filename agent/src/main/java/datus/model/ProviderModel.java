package datus.model;

import datus.data.Control;
import datus.workspace.ModelConfig;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;

/** A configured model of a provider; each request has a client of its own, so that ending one ends nothing else. */
final class ProviderModel implements LanguageModel {
    private final ModelFacts facts;
    private final ModelConfig config;
    private final ModelProvider provider;
    private final String key;
    private final ModelHttp http;
    private final Patience patience;

    ProviderModel(
            ModelFacts facts,
            ModelConfig config,
            ModelProvider provider,
            String key,
            ModelHttp http,
            Patience patience) {
        this.facts = facts;
        this.config = config;
        this.provider = provider;
        this.key = key;
        this.http = http;
        this.patience = patience;
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public ModelReply reply(ModelRequest request, Listener listener, Control control) {
        ChatRequest sent = new Sender(facts.share()).send(request);
        Replies replies = new Replies(provider, sent.toString().length());
        Retries retries = new Retries(patience.pause());
        while (true) {
            control.check();
            try {
                return new Attempt(listener, replies)
                        .run(this::exchange, client -> provider.open(config, key, client), sent, control);
            } catch (ModelFailure failure) {
                FailureText text = new FailureText(facts, key);
                Duration pause = retries.next(failure, control).orElseThrow(() -> text.error(failure));
                listener.retrying(text.sentence(failure), pause);
                Retries.pause(pause, control);
            }
        }
    }

    private Exchange exchange(Exchange.Ending ending) {
        return new Exchange(http, facts.isHere() ? patience.idleHere() : patience.idle(), ending);
    }
}
