package datus.model;

import datus.message.ToolCall;
import datus.message.Usage;
import java.util.List;

/**
 * What a model said, whole.
 *
 * @param calls tools it wants to be used, in order
 * @param usage as the provider counts, or else an estimate
 */
public record ModelReply(String text, List<ToolCall> calls, Usage usage, Stop stop) {
    public ModelReply {
        calls = List.copyOf(calls);
    }

    /** Why it stopped. */
    public enum Stop {
        /** It had said what it wanted. */
        DONE,
        /** It wants tools to be used. */
        CALLS,
        /** It was not allowed to write more. */
        LENGTH,
        /** The stream ended before it had. */
        TRUNCATED
    }
}
