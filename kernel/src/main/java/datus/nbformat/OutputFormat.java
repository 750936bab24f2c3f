package datus.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the JSON of an output into a record and back; an output with keys beyond the format's is kept as it is. */
final class OutputFormat {
    private OutputFormat() {}

    static Output output(JsonObject json) {
        Set<String> keys = json.keySet();
        String type = json.has("output_type") ? json.get("output_type").getAsString() : "";
        if (type.equals("stream") && keys.equals(Set.of("output_type", "name", "text"))) {
            return new Output.Stream(json.get("name").getAsString(), MultilineText.join(json.get("text")));
        }
        if (type.equals("display_data") && keys.equals(Set.of("output_type", "data", "metadata"))) {
            return new Output.Display(bundle(json), json.getAsJsonObject("metadata"));
        }
        if (type.equals("execute_result")
                && keys.equals(Set.of("output_type", "data", "metadata", "execution_count"))
                && json.get("execution_count").isJsonPrimitive()) {
            return new Output.Result(
                    json.get("execution_count").getAsInt(), bundle(json), json.getAsJsonObject("metadata"));
        }
        if (type.equals("error") && keys.equals(Set.of("output_type", "ename", "evalue", "traceback"))) {
            return new Output.Failure(
                    json.get("ename").getAsString(),
                    json.get("evalue").getAsString(),
                    texts(json.getAsJsonArray("traceback")));
        }
        return new Output.Other(json);
    }

    static JsonObject json(Output output) {
        JsonObject json = new JsonObject();
        if (output instanceof Output.Stream stream) {
            json.addProperty("output_type", "stream");
            json.addProperty("name", stream.name());
            json.add("text", MultilineText.split(stream.text()));
        } else if (output instanceof Output.Display display) {
            json.addProperty("output_type", "display_data");
            addBundle(json, display.data(), display.metadata());
        } else if (output instanceof Output.Result result) {
            json.addProperty("output_type", "execute_result");
            json.addProperty("execution_count", result.count());
            addBundle(json, result.data(), result.metadata());
        } else if (output instanceof Output.Failure failure) {
            json.addProperty("output_type", "error");
            json.addProperty("ename", failure.name());
            json.addProperty("evalue", failure.value());
            JsonArray traceback = new JsonArray();
            failure.traceback().forEach(traceback::add);
            json.add("traceback", traceback);
        } else if (output instanceof Output.Other other) {
            return other.json().deepCopy();
        }
        return json;
    }

    private static JsonObject bundle(JsonObject json) {
        return MultilineText.joinBundle(json.getAsJsonObject("data"));
    }

    private static void addBundle(JsonObject json, JsonObject data, JsonObject metadata) {
        json.add("data", MultilineText.splitBundle(data));
        json.add("metadata", metadata);
    }

    private static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array) {
            texts.add(element.getAsString());
        }
        return texts;
    }
}
