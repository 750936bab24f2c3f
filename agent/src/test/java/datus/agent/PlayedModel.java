package datus.agent;

import datus.data.Control;
import datus.message.Message.Returned;
import datus.message.Share;
import datus.message.ToolCall;
import datus.message.Usage;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import datus.model.ModelReply;
import datus.model.ModelRequest;
import datus.workspace.PriceConfig;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A language model of this process that replies as it was told to, and keeps what it was sent. */
final class PlayedModel implements LanguageModel {
    /** What it does with a request. */
    interface Reply {
        ModelReply to(ModelRequest request, Listener listener, Control control);
    }

    private final ModelFacts facts;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<ModelRequest> requests = new ArrayList<>();

    private PlayedModel(ModelFacts facts) {
        this.facts = facts;
    }

    static PlayedModel seeing(Share share) {
        return new PlayedModel(facts(share, 200_000));
    }

    static PlayedModel holding(long window) {
        return new PlayedModel(facts(Share.RESULTS, window));
    }

    /** A million tokens cost 1 USD to read and 10 to write. */
    private static ModelFacts facts(Share share, long window) {
        PriceConfig price = new PriceConfig(
                LocalDate.of(2026, 11, 1), "USD", BigDecimal.ONE, new BigDecimal("0.1"), BigDecimal.TEN);
        return new ModelFacts("played", "test", "played-1", "this machine", share, window, Optional.of(price));
    }

    PlayedModel then(Reply reply) {
        replies.add(reply);
        return this;
    }

    PlayedModel says(String text) {
        return then((request, listener, control) -> {
            listener.said(text);
            return new ModelReply(text, List.of(), new Usage(1_000, 500, 100), ModelReply.Stop.DONE);
        });
    }

    PlayedModel calls(ToolCall... calls) {
        return then((request, listener, control) ->
                new ModelReply("", List.of(calls), new Usage(1_000, 500, 100), ModelReply.Stop.CALLS));
    }

    PlayedModel calls(String tool, String arguments) {
        return calls(new ToolCall("c" + replies.size(), tool, arguments));
    }

    List<ModelRequest> requests() {
        return requests;
    }

    /** What tools gave, as the model saw it, of its last request. */
    String returned() {
        return requests.get(requests.size() - 1).messages().stream()
                .filter(Returned.class::isInstance)
                .map(message -> ((Returned) message).text().seenWith(facts.share()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public ModelReply reply(ModelRequest request, Listener listener, Control control) {
        requests.add(request);
        control.check();
        return replies.remove().to(request, listener, control);
    }
}
