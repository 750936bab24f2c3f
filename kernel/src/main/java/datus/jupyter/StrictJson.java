package datus.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Reads JSON to the letter of its specification, which Gson's parser does not do by itself. */
final class StrictJson {
    private StrictJson() {}

    /** @throws MalformedMessageException if the text is anything but one object */
    static JsonObject object(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException | IOException | NumberFormatException e) {
            throw new MalformedMessageException("the JSON is broken: " + e.getMessage());
        }
        throw new MalformedMessageException("the JSON is no object");
    }
}
