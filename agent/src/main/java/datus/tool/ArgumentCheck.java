package datus.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.tool.ToolSpec.Parameter;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds the arguments of a call to what its tool takes, before it runs, so that each mistake is named the same way. A tool that names no
 * parameters may have a schema of its own, and checks for itself.
 */
record ArgumentCheck(ToolSpec spec) {

    /** Throws, naming the argument, if one is missing, unknown, or not what it has to be. */
    void check(ToolArguments arguments) {
        List<String> known = spec.parameters().stream().map(Parameter::name).toList();
        for (String name : arguments.values().keySet()) {
            if (!known.contains(name)) {
                String takes =
                        known.isEmpty() ? "It takes no arguments." : "It takes " + String.join(", ", known) + ".";
                throw DatusException.user(
                        spec.name() + " takes no \"" + name + "\".", NearestName.hint(name, known, takes));
            }
        }
        spec.parameters().forEach(parameter -> check(parameter, arguments));
    }

    private void check(Parameter parameter, ToolArguments arguments) {
        JsonElement value = arguments.values().get(parameter.name());
        if (arguments.find(parameter.name()).isEmpty()) {
            if (parameter.required()) {
                throw wrong(parameter, "is missing");
            }
        } else if (!fits(parameter.type(), value)) {
            throw wrong(parameter, "has to be " + words(parameter.type()));
        }
    }

    private DatusException wrong(Parameter parameter, String how) {
        return DatusException.user(
                "\"" + parameter.name() + "\" of " + spec.name() + " " + how + ".",
                "It is " + words(parameter.type()) + ": " + parameter.summary());
    }

    /** One in place of a list is taken for a list of one, and a number or flag may be written as text. */
    private static boolean fits(ToolSpec.Type type, JsonElement value) {
        return switch (type) {
            case TEXT -> value.isJsonPrimitive();
            case NUMBER -> isNumber(value);
            case FLAG -> value.isJsonPrimitive() && value.getAsString().matches("(?i)true|false");
            case TEXTS -> value.isJsonPrimitive() || isListOf(value, JsonElement::isJsonPrimitive);
            case OBJECTS -> value.isJsonObject() || isListOf(value, JsonElement::isJsonObject);
        };
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive
                && primitive.getAsString().matches("-?\\d{1,18}(\\.\\d+)?");
    }

    private static boolean isListOf(JsonElement value, Predicate<JsonElement> each) {
        return value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(each);
    }

    private static String words(ToolSpec.Type type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case TEXTS -> "a list of texts";
            case OBJECTS -> "a list of objects";
        };
    }
}
