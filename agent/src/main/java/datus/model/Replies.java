package datus.model;

import datus.message.ToolCall;
import datus.message.Usage;
import datus.model.ModelReply.Stop;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a provider's client understood into a reply.
 *
 * @param provider knows how tokens are counted
 * @param sent how many characters were sent, by which tokens are estimated where nobody counts them
 */
record Replies(ModelProvider provider, long sent) {
    private static final int CHARACTERS_A_TOKEN = 4;

    /** A count that a provider may leave out. */
    static long count(@Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }

    /** The stream ended before the model had. */
    ModelReply cut(String said) {
        return new ModelReply(said, List.of(), estimate(said.length()), Stop.TRUNCATED);
    }

    ModelReply whole(ChatResponse response, String said) {
        FinishReason reason = response.finishReason();
        if (reason == null) {
            return cut(said);
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            throw ModelFailure.lasting("it stopped the reply because of its content");
        }
        List<ToolCall> calls = calls(response);
        return new ModelReply(said, calls, usage(response, said, calls), stop(reason, calls));
    }

    private static Stop stop(FinishReason reason, List<ToolCall> calls) {
        if (reason == FinishReason.LENGTH) {
            return Stop.LENGTH;
        }
        return calls.isEmpty() ? Stop.DONE : Stop.CALLS;
    }

    private static List<ToolCall> calls(ChatResponse response) {
        return response.aiMessage().toolExecutionRequests().stream()
                .map(Replies::call)
                .toList();
    }

    /** Some providers give their calls no id, by which the result would be told to belong to it. */
    private static ToolCall call(ToolExecutionRequest request) {
        String id = Optional.ofNullable(request.id())
                .filter(given -> !given.isBlank())
                .orElseGet(() -> "call_" + UUID.randomUUID());
        return new ToolCall(
                id, request.name(), Optional.ofNullable(request.arguments()).orElse(""));
    }

    private Usage usage(ChatResponse response, String said, List<ToolCall> calls) {
        int written = said.length()
                + calls.stream().mapToInt(call -> call.arguments().length()).sum();
        return Optional.ofNullable(response.tokenUsage())
                .map(provider::usage)
                .filter(counted -> counted.total() > 0)
                .orElseGet(() -> estimate(written));
    }

    private Usage estimate(int written) {
        return new Usage(sent / CHARACTERS_A_TOKEN, 0, written / CHARACTERS_A_TOKEN);
    }
}
