package datus.magics.chat;

import com.google.gson.JsonElement;
import datus.error.DatusException;
import datus.message.ToolCall;
import datus.tool.ToolArguments;
import java.util.stream.Collectors;

/** A use of a tool in a line, as in {@code search_table query: refunds}. */
final class ToolLine {
    private static final int LONGEST = 80;

    private ToolLine() {}

    static String of(ToolCall call) {
        String line =
                (call.name() + " " + arguments(call)).replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    private static String arguments(ToolCall call) {
        try {
            return ToolArguments.parse(call.arguments()).values().entrySet().stream()
                    .map(each -> each.getKey() + ": " + text(each.getValue()))
                    .collect(Collectors.joining(", "));
        } catch (DatusException malformed) {
            return call.arguments();
        }
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
