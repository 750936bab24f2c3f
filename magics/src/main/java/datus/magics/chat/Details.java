package datus.magics.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.context.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a turn's detail says, read patiently: other versions wrote it too. */
record Details(JsonObject json) {

    static Details of(Turn turn) {
        try {
            JsonElement read = JsonParser.parseString(turn.detail());
            return new Details(read.isJsonObject() ? read.getAsJsonObject() : new JsonObject());
        } catch (JsonParseException notJson) {
            return new Details(new JsonObject());
        }
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }

    long number(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsLong)
                .orElse(0L);
    }

    /** The object of this name; an empty one if there is none. */
    Details inside(String name) {
        return new Details(Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .orElseGet(JsonObject::new));
    }

    /** The objects of a list. */
    List<Details> list(String name) {
        JsonElement list = Optional.ofNullable(json.get(name)).orElseGet(JsonArray::new);
        return list.isJsonArray()
                ? StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(each -> new Details(each.getAsJsonObject()))
                        .toList()
                : List.of();
    }
}
