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

    /** One named argument, required unless it says {@link #optional}. */
    public record Parameter(String name, Type type, boolean required, String summary) {

        public static Parameter text(String name, String summary) {
            return new Parameter(name, Type.TEXT, true, summary);
        }

        public static Parameter number(String name, String summary) {
            return new Parameter(name, Type.NUMBER, true, summary);
        }

        public static Parameter flag(String name, String summary) {
            return new Parameter(name, Type.FLAG, true, summary);
        }

        public static Parameter texts(String name, String summary) {
            return new Parameter(name, Type.TEXTS, true, summary);
        }

        public static Parameter objects(String name, String summary) {
            return new Parameter(name, Type.OBJECTS, true, summary);
        }

        public Parameter optional() {
            return new Parameter(name, type, false, summary);
        }
    }

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
