package datus.tool;

import datus.message.ToolSchema;

/** Something that a language model can do: one class, found by ServiceLoader, without state. */
public interface Tool {

    ToolSpec spec();

    /** As a model is told of it. */
    default ToolSchema schema() {
        return spec().schema();
    }

    /** Throws, naming the argument, if one does not fit; a tool with a schema of its own may leave that to {@link #run}. */
    default void check(ToolArguments arguments) {
        new ArgumentCheck(spec()).check(arguments);
    }

    /**
     * Does it, on the thread that answers.
     *
     * @throws datus.error.DatusException of kind USER or DATA if the model can mend the call: message and hint are told to it
     */
    ToolResult run(ToolArguments arguments, ToolSession session);

    /** Whether it is offered at all; what a session could never do is not. */
    default boolean isOffered(ToolSession session) {
        return true;
    }
}
