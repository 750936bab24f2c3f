package datus.model.scripted;

import com.google.gson.JsonObject;
import datus.message.ToolCall;
import datus.message.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The steps of a model that speaks the protocol of OpenAI's chat completions, good ones and bad ones. */
public final class Steps {
    private static final Usage USAGE = new Usage(100, 0, 10);

    private Steps() {}

    /** Says a text, word by word. */
    public static Step says(String text) {
        return replies(text, List.of(), USAGE);
    }

    /** Wants one tool to be used. */
    public static Step calls(String tool, String arguments) {
        return calls(List.of(new ToolCall("call_1", tool, arguments)));
    }

    /** Wants several tools to be used. */
    public static Step calls(List<ToolCall> calls) {
        return replies("", calls, USAGE);
    }

    /** Says a text, wants tools to be used, and counts the tokens so. */
    public static Step replies(String text, List<ToolCall> calls, Usage usage) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            chunks.calls(calls);
            chunks.finish(calls.isEmpty() ? "stop" : "tool_calls");
            chunks.usage(usage);
            chunks.done();
        };
    }

    /** Says a text and gives no count of tokens. */
    public static Step saysUncounted(String text) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            chunks.finish("stop");
            chunks.done();
        };
    }

    /** Says a text that ends because no more tokens are allowed. */
    public static Step runsOut(String text) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            chunks.finish("length");
            chunks.usage(USAGE);
            chunks.done();
        };
    }

    /** Fails with that status, and says so as providers do. */
    public static Step fails(int status, String message) {
        return (request, wire) -> wire.answer(status, Map.of(), error(message));
    }

    /** Fails with that status, and says when to come again. */
    public static Step fails(int status, Duration retryAfter) {
        return (request, wire) -> wire.answer(
                status,
                Map.of("Retry-After", String.valueOf(retryAfter.toSeconds())),
                error("The scripted model is busy."));
    }

    /** Sends the client elsewhere. */
    public static Step redirects(String location) {
        return (request, wire) -> wire.answer(302, Map.of("Location", location), "");
    }

    public static Step hangsBeforeHeaders() {
        return (request, wire) -> wire.hang();
    }

    /** Sends the headers and not one token. */
    public static Step hangsBeforeText() {
        return hangsAfter("");
    }

    /** Says a text, and then nothing more while the connection stays. */
    public static Step hangsAfter(String text) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            wire.hang();
        };
    }

    /** Breaks the connection before it answers. */
    public static Step resets() {
        return (request, wire) -> wire.reset();
    }

    /** Says a text, and then breaks the connection. */
    public static Step resetsAfter(String text) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            wire.reset();
        };
    }

    /** Says a text, and ends the stream before the reply is whole. */
    public static Step endsAfter(String text) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            wire.end();
        };
    }

    /** Says a text, and then tells of an error inside the stream. */
    public static Step errorsAfter(String text, String message) {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            chunks.text(text);
            wire.piece("data: " + error(message) + "\n\n");
            wire.end();
        };
    }

    /** Goes on until the client has had enough. */
    public static Step endless() {
        return (request, wire) -> {
            ChunkWriter chunks = new ChunkWriter(wire);
            chunks.begin();
            while (true) {
                chunks.text("on and ");
            }
        };
    }

    static String error(String message) {
        JsonObject inner = new JsonObject();
        inner.addProperty("message", message);
        inner.addProperty("type", "scripted_error");
        JsonObject error = new JsonObject();
        error.add("error", inner);
        return error.toString();
    }
}
