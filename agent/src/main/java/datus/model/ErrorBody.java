package datus.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What a provider says went wrong: all of them send JSON with {@code error}, which is a text or has a {@code message}.
 *
 * @param passing whether it says that it is only overloaded
 */
record ErrorBody(String message, boolean passing) {
    private static final int LONGEST = 400;
    private static final String PASSING =
            "(?is).*(overloaded|server_error|rate_limit|unavailable|\"code\":(429|5\\d\\d)).*";

    /** The error that an event of a stream tells of; empty if it is about something else. */
    static Optional<ErrorBody> in(String event) {
        return event.contains("\"error\"")
                ? object(event).filter(json -> present(json.get("error"))).map(ErrorBody::of)
                : Optional.empty();
    }

    /** The message in a body, or as much of the body as a person would read. */
    static String message(String body) {
        return object(body).map(json -> of(json).message()).orElseGet(() -> shortened(body));
    }

    ModelFailure failure() {
        return passing ? ModelFailure.connection(message) : ModelFailure.lasting(message);
    }

    private static ErrorBody of(JsonObject json) {
        JsonElement error = present(json.get("error")) ? json.get("error") : json;
        JsonElement message =
                error.isJsonObject() && present(error.getAsJsonObject().get("message"))
                        ? error.getAsJsonObject().get("message")
                        : error;
        String text = message.isJsonPrimitive() ? message.getAsString() : message.toString();
        return new ErrorBody(shortened(text), error.toString().matches(PASSING));
    }

    private static boolean present(JsonElement element) {
        return element != null && !element.isJsonNull();
    }

    private static Optional<JsonObject> object(String text) {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            return parsed.isJsonArray() && parsed.getAsJsonArray().size() > 0
                    ? object(parsed.getAsJsonArray().get(0).toString())
                    : parsed.isJsonObject() ? Optional.of(parsed.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
