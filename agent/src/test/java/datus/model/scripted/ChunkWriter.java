package datus.model.scripted;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import datus.message.ToolCall;
import datus.message.Usage;
import java.io.IOException;
import java.util.List;

/** Writes a reply as server-sent events, in the chunks of OpenAI's chat completions. */
final class ChunkWriter {
    private static final int PIECE = 7;

    private final Wire wire;

    ChunkWriter(Wire wire) {
        this.wire = wire;
    }

    void begin() throws IOException {
        wire.begin("text/event-stream");
    }

    /** A chunk for each word. */
    void text(String text) throws IOException {
        for (String word : text.split("(?<=\\s)", -1)) {
            if (!word.isEmpty()) {
                JsonObject delta = new JsonObject();
                delta.addProperty("content", word);
                delta(delta);
            }
        }
    }

    /** Each call begins with its name; its arguments follow in pieces, those of parallel calls in turn. */
    void calls(List<ToolCall> calls) throws IOException {
        for (int i = 0; i < calls.size(); i++) {
            JsonObject first = call(i, "");
            first.addProperty("id", calls.get(i).id());
            first.addProperty("type", "function");
            first.getAsJsonObject("function").addProperty("name", calls.get(i).name());
            delta(calls(first));
            String arguments = calls.get(i).arguments();
            for (int from = 0; from < arguments.length(); from += PIECE) {
                delta(calls(call(i, arguments.substring(from, Math.min(from + PIECE, arguments.length())))));
            }
        }
    }

    private static JsonObject call(int index, String arguments) {
        JsonObject function = new JsonObject();
        function.addProperty("arguments", arguments);
        JsonObject call = new JsonObject();
        call.addProperty("index", index);
        call.add("function", function);
        return call;
    }

    private static JsonObject calls(JsonObject call) {
        JsonArray calls = new JsonArray();
        calls.add(call);
        JsonObject delta = new JsonObject();
        delta.add("tool_calls", calls);
        return delta;
    }

    void finish(String reason) throws IOException {
        JsonObject choice = choice(new JsonObject());
        choice.addProperty("finish_reason", reason);
        send(chunk(choice));
    }

    void usage(Usage usage) throws IOException {
        JsonObject details = new JsonObject();
        details.addProperty("cached_tokens", usage.cached());
        JsonObject counts = new JsonObject();
        counts.addProperty("prompt_tokens", usage.input());
        counts.addProperty("completion_tokens", usage.output());
        counts.addProperty("total_tokens", usage.total());
        counts.add("prompt_tokens_details", details);
        JsonObject chunk = chunk();
        chunk.add("usage", counts);
        send(chunk);
    }

    void done() throws IOException {
        wire.piece("data: [DONE]\n\n");
        wire.end();
    }

    private void delta(JsonObject delta) throws IOException {
        send(chunk(choice(delta)));
    }

    private static JsonObject choice(JsonObject delta) {
        JsonObject choice = new JsonObject();
        choice.addProperty("index", 0);
        choice.add("delta", delta);
        choice.add("finish_reason", JsonNull.INSTANCE);
        return choice;
    }

    private static JsonObject chunk(JsonObject... choices) {
        JsonArray list = new JsonArray();
        for (JsonObject choice : choices) {
            list.add(choice);
        }
        JsonObject chunk = new JsonObject();
        chunk.addProperty("id", "chatcmpl-1");
        chunk.addProperty("object", "chat.completion.chunk");
        chunk.addProperty("created", 0);
        chunk.addProperty("model", "scripted");
        chunk.add("choices", list);
        return chunk;
    }

    private void send(JsonObject chunk) throws IOException {
        wire.piece("data: " + chunk + "\n\n");
    }
}
