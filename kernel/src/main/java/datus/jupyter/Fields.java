package datus.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object by name and kind; null counts as absent, and a wrong kind as malformed. */
record Fields(JsonObject json) {

    String text(String name) {
        return required(name, primitive(name, JsonPrimitive::isString)).getAsString();
    }

    String text(String name, String preset) {
        JsonPrimitive value = primitive(name, JsonPrimitive::isString);
        return value == null ? preset : value.getAsString();
    }

    int number(String name) {
        return required(name, primitive(name, JsonPrimitive::isNumber)).getAsInt();
    }

    int number(String name, int preset) {
        JsonPrimitive value = primitive(name, JsonPrimitive::isNumber);
        return value == null ? preset : value.getAsInt();
    }

    boolean flag(String name, boolean preset) {
        JsonPrimitive value = primitive(name, JsonPrimitive::isBoolean);
        return value == null ? preset : value.getAsBoolean();
    }

    /** The object, an empty one if it is absent. */
    JsonObject object(String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return new JsonObject();
        }
        if (!value.isJsonObject()) {
            throw wrongKind(name);
        }
        return value.getAsJsonObject();
    }

    private @Nullable JsonPrimitive primitive(String name, Predicate<JsonPrimitive> kind) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonPrimitive() || !kind.test(value.getAsJsonPrimitive())) {
            throw wrongKind(name);
        }
        return value.getAsJsonPrimitive();
    }

    private static JsonPrimitive required(String name, @Nullable JsonPrimitive value) {
        if (value == null) {
            throw new MalformedMessageException("the field " + name + " is missing");
        }
        return value;
    }

    private static MalformedMessageException wrongKind(String name) {
        return new MalformedMessageException("the field " + name + " is of the wrong kind");
    }
}
