package datus.tool;

import datus.message.ToolSchema;
import java.util.List;

/**
 * How a tool describes itself to a model.
 *
 * @param summary what it does and when to use it, in a sentence or two
 */
public record ToolSpec(String name, String summary, List<Parameter> parameters) {
    public ToolSpec {
        parameters = List.copyOf(parameters);
    }

    /** One named argument. */
    public record Parameter(String name, Type type, boolean required, String summary) {}

    /** What an argument is. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        TEXTS,
        /** A list of objects, whose members the summary names. */
        OBJECTS
    }

    /** As a model is told of it. */
    public ToolSchema schema() {
        return new ToolSchema(name, summary, ParameterSchema.of(parameters));
    }
}
