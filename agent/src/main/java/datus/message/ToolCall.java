package datus.message;

/**
 * A tool that a model wants to be used.
 *
 * @param id the model's, which the result names again
 * @param arguments JSON as the model wrote it, which may be malformed
 */
public record ToolCall(String id, String name, String arguments) {}
