package datus.model.scripted;

import datus.message.Share;
import datus.message.ToolCall;
import datus.workspace.ModelConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A language model that plays a script: a real server on this machine that speaks the protocol of OpenAI's chat completions. Each
 * request takes the next step; all are recorded.
 */
public final class ScriptedModel implements AutoCloseable {
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Step> otherwise =
            new AtomicReference<>(Steps.fails(400, "The script has no more steps."));
    private final LoopbackServer server;

    private ScriptedModel() {
        this.server = LoopbackServer.start(this::next);
    }

    public static ScriptedModel start() {
        return new ScriptedModel();
    }

    private void next(ReceivedRequest request, Wire wire) throws IOException {
        Optional.ofNullable(script.poll()).orElseGet(otherwise::get).play(request, wire);
    }

    /** The next request is served so. */
    public ScriptedModel then(Step step) {
        script.add(step);
        return this;
    }

    /** The next request is served as it itself tells. */
    public ScriptedModel answers(Function<ReceivedRequest, Step> choice) {
        return then((request, wire) -> choice.apply(request).play(request, wire));
    }

    /** Once the script is over, each request is served as it itself tells. */
    public ScriptedModel otherwise(Function<ReceivedRequest, Step> choice) {
        otherwise.set((request, wire) -> choice.apply(request).play(request, wire));
        return this;
    }

    public ScriptedModel says(String text) {
        return then(Steps.says(text));
    }

    public ScriptedModel calls(String tool, String arguments) {
        return then(Steps.calls(tool, arguments));
    }

    /** Several calls at once. */
    public ScriptedModel calls(ToolCall... calls) {
        return then(Steps.calls(List.of(calls)));
    }

    /** A call whose arguments end in the middle. */
    public ScriptedModel halfJson(String tool, String begun) {
        return calls(tool, begun);
    }

    public ScriptedModel fails(int status) {
        return then(Steps.fails(status, "The scripted model fails."));
    }

    public ScriptedModel fails(int status, Duration retryAfter) {
        return then(Steps.fails(status, retryAfter));
    }

    public ScriptedModel hangsBeforeHeaders() {
        return then(Steps.hangsBeforeHeaders());
    }

    public ScriptedModel hangsInStream() {
        return then(Steps.hangsAfter("Let me see "));
    }

    public ScriptedModel resets() {
        return then(Steps.resets());
    }

    public ScriptedModel endsWithoutDone() {
        return then(Steps.endsAfter("Let me see "));
    }

    public ScriptedModel errorsInStream() {
        return then(Steps.errorsAfter("Let me see ", "The scripted model broke."));
    }

    public ScriptedModel endless() {
        return then(Steps.endless());
    }

    /** Where it serves, as {@code base_url} says it. */
    public URI baseUrl() {
        return server.address().resolve("/v1");
    }

    /** A configuration that uses it and sees what is shared with a model of this machine. */
    public ModelConfig config(String name) {
        return config(name, Optional.empty());
    }

    /** A configuration that uses it and sees no more than {@code share}. */
    public ModelConfig config(String name, Share share) {
        return config(name, Optional.of(share));
    }

    private ModelConfig config(String name, Optional<Share> share) {
        return new ModelConfig(
                name,
                "openai",
                "scripted",
                Optional.of(baseUrl().toString()),
                Optional.empty(),
                share,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** Lines for {@code datus.yaml} by which it answers questions, seeing no more than {@code share}. */
    public String yaml(String name, Share share) {
        return "models:\n  " + name + ": {provider: openai, base_url: \"" + baseUrl() + "\", model: scripted, share: "
                + share.name().toLowerCase(Locale.ROOT) + "}\nagent:\n  chat: " + name + "\n";
    }

    /** The requests so far, in order. */
    public List<ReceivedRequest> requests() {
        return server.received();
    }

    /** How many clients it is serving now. */
    public int connections() {
        return server.connections();
    }

    @Override
    public void close() {
        server.close();
    }
}
