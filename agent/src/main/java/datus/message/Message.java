package datus.message;

import java.util.List;

/** One piece of a conversation with a model, as it is kept: what a model sees of it is decided when it is sent. */
public sealed interface Message {

    /** A person said this; what was looked up for it stands with it. */
    record Asked(String question, SharedText around) implements Message {}

    /**
     * A model said this.
     *
     * @param text empty if it only calls tools
     * @param saw the most that it had seen when it said so, and that may stand in its words
     */
    record Said(String text, List<ToolCall> calls, Share saw) implements Message {
        public Said {
            calls = List.copyOf(calls);
        }
    }

    /** A tool gave this. */
    record Returned(ToolCall call, SharedText text, boolean failed) implements Message {}

    /** What came before, in short; {@code saw} as in {@link Said}. */
    record Summary(String text, Share saw) implements Message {}
}
