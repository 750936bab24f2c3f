package datus.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Messages as JSON, each part of a text with how much has to be shared for a model to see it; long texts are cut. */
final class MessageJson {
    private static final int LONGEST = 16_000;
    private static final String CUT = "\n… (cut)";

    private MessageJson() {}

    static JsonObject write(Message message) {
        JsonObject json = new JsonObject();
        if (message instanceof Asked asked) {
            json.addProperty("asked", cut(asked.question()));
            json.add("around", write(asked.around()));
        } else if (message instanceof Said said) {
            json.addProperty("said", cut(said.text()));
            JsonArray calls = new JsonArray();
            said.calls().forEach(call -> calls.add(write(call)));
            json.add("calls", calls);
            json.addProperty("saw", word(said.saw()));
        } else if (message instanceof Returned returned) {
            json.add("returned", write(returned.text()));
            json.add("call", write(returned.call()));
            json.addProperty("failed", returned.failed());
        } else if (message instanceof Summary summary) {
            json.addProperty("summary", cut(summary.text()));
            json.addProperty("saw", word(summary.saw()));
        }
        return json;
    }

    private static JsonObject write(ToolCall call) {
        JsonObject json = new JsonObject();
        json.addProperty("id", call.id());
        json.addProperty("name", call.name());
        json.addProperty("arguments", call.arguments());
        return json;
    }

    private static JsonArray write(SharedText text) {
        JsonArray parts = new JsonArray();
        text.parts().forEach(part -> {
            JsonObject json = new JsonObject();
            json.addProperty(word(part.needed()), cut(part.text()));
            parts.add(json);
        });
        return parts;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text;
    }

    private static String word(Share share) {
        return share.name().toLowerCase(Locale.ROOT);
    }

    /** @throws RuntimeException of any kind if it is not what {@link #write} gives */
    static Message read(JsonObject json) {
        if (json.has("asked")) {
            return new Asked(json.get("asked").getAsString(), text(json.getAsJsonArray("around")));
        } else if (json.has("said")) {
            List<ToolCall> calls = new ArrayList<>();
            json.getAsJsonArray("calls").forEach(call -> calls.add(call(call.getAsJsonObject())));
            return new Said(json.get("said").getAsString(), calls, share(json.get("saw")));
        } else if (json.has("returned")) {
            return new Returned(
                    call(json.getAsJsonObject("call")),
                    text(json.getAsJsonArray("returned")),
                    json.get("failed").getAsBoolean());
        }
        return new Summary(json.get("summary").getAsString(), share(json.get("saw")));
    }

    private static ToolCall call(JsonObject json) {
        return new ToolCall(
                json.get("id").getAsString(),
                json.get("name").getAsString(),
                json.get("arguments").getAsString());
    }

    private static SharedText text(JsonArray parts) {
        SharedText text = SharedText.empty();
        for (JsonElement part : parts) {
            for (var each : part.getAsJsonObject().entrySet()) {
                text = text.and(
                        Share.valueOf(each.getKey().toUpperCase(Locale.ROOT)),
                        each.getValue().getAsString());
            }
        }
        return text;
    }

    private static Share share(JsonElement word) {
        return Share.valueOf(word.getAsString().toUpperCase(Locale.ROOT));
    }
}
