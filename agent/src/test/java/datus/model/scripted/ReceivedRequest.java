package datus.model.scripted;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as a server received it.
 *
 * @param path with the query
 * @param headers by name in lower case
 */
public record ReceivedRequest(String method, String path, Map<String, String> headers, String body) {

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /** Its messages, in OpenAI's form. */
    public List<JsonObject> messages() {
        return objects("messages");
    }

    /** The text of all messages of that role, as in user or tool, one a line. */
    public String said(String role) {
        return messages().stream()
                .filter(message -> message.get("role").getAsString().equals(role))
                .map(message -> text(message.get("content")))
                .collect(Collectors.joining("\n"));
    }

    /** The names of the tools it offers, in OpenAI's form. */
    public List<String> tools() {
        return objects("tools").stream()
                .map(tool -> tool.getAsJsonObject("function").get("name").getAsString())
                .toList();
    }

    private List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        if (json().has(key)) {
            json().getAsJsonArray(key).forEach(each -> objects.add(each.getAsJsonObject()));
        }
        return objects;
    }

    private static String text(@Nullable JsonElement content) {
        return content == null || content.isJsonNull()
                ? ""
                : content.isJsonPrimitive() ? content.getAsString() : content.toString();
    }
}
