package datus.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of one call, read one by one so that each error tells the model what to mend. */
public record ToolArguments(JsonObject values) {

    /**
     * Those that a model wrote; no text is no arguments.
     *
     * @throws DatusException if it is not one JSON object
     */
    public static ToolArguments parse(String json) {
        try {
            JsonElement parsed = JsonParser.parseString(json.isBlank() ? "{}" : json);
            if (parsed.isJsonObject()) {
                return new ToolArguments(parsed.getAsJsonObject());
            }
        } catch (JsonParseException notJson) {
            throw malformed();
        }
        throw malformed();
    }

    private static DatusException malformed() {
        return DatusException.user(
                "The arguments are not one whole JSON object.", "Call the tool again with all its arguments.");
    }

    public String text(String name) {
        return find(name).orElseThrow(() -> DatusException.user("\"" + name + "\" is missing.", "Call again with it."));
    }

    /** Empty if it is absent, null or blank. */
    public Optional<String> find(String name) {
        return element(name)
                .map(value -> value.isJsonPrimitive() ? value.getAsString() : value.toString())
                .filter(value -> !value.isBlank());
    }

    public long number(String name, long preset) {
        Optional<String> text = find(name);
        try {
            return text.map(value -> (long) Double.parseDouble(value)).orElse(preset);
        } catch (NumberFormatException notNumber) {
            throw DatusException.user("\"" + name + "\" takes a number, not \"" + text.orElse("") + "\".", "");
        }
    }

    public boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A list of texts; one text alone is a list of one. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement value : elements(name)) {
            texts.add(value.isJsonPrimitive() ? value.getAsString() : value.toString());
        }
        return List.copyOf(texts);
    }

    /** A list of objects, each to be read like these arguments. */
    public List<ToolArguments> objects(String name) {
        List<ToolArguments> objects = new ArrayList<>();
        for (JsonElement value : elements(name)) {
            if (!value.isJsonObject()) {
                throw DatusException.user("\"" + name + "\" takes a list of objects.", "Call again with objects.");
            }
            objects.add(new ToolArguments(value.getAsJsonObject()));
        }
        return List.copyOf(objects);
    }

    private JsonArray elements(String name) {
        JsonArray one = new JsonArray();
        element(name).ifPresent(one::add);
        return element(name)
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .orElse(one);
    }

    private Optional<JsonElement> element(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isJsonNull());
    }
}
