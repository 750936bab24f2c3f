package datus.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes a JSON object field by field. */
final class ObjectBuilder {
    private final JsonObject json = new JsonObject();

    ObjectBuilder put(String name, String value) {
        json.addProperty(name, value);
        return this;
    }

    ObjectBuilder put(String name, int value) {
        json.addProperty(name, value);
        return this;
    }

    ObjectBuilder put(String name, boolean value) {
        json.addProperty(name, value);
        return this;
    }

    ObjectBuilder put(String name, JsonElement value) {
        json.add(name, value);
        return this;
    }

    ObjectBuilder put(String name, List<String> values) {
        JsonArray array = new JsonArray(values.size());
        values.forEach(array::add);
        json.add(name, array);
        return this;
    }

    JsonObject build() {
        return json;
    }
}
