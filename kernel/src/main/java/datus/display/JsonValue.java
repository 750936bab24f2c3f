package datus.display;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain Java values as JSON: maps, lists, text, numbers, truth values, null, and JSON itself; anything else by its text. */
public final class JsonValue {
    private JsonValue() {}

    public static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonElement json) {
            return json;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(of(item)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        return value instanceof Number number ? number(number) : new JsonPrimitive(value.toString());
    }

    /** The map as an object, in its order. */
    public static JsonObject object(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.add(String.valueOf(key), of(value)));
        return object;
    }

    /** JSON has no word for what is no finite number. */
    private static JsonElement number(Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        return floating && !Double.isFinite(number.doubleValue()) ? JsonNull.INSTANCE : new JsonPrimitive(number);
    }
}
