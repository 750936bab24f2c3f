package datus.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that a file holds as a list of lines and memory as one string; by nbformat's rules of where that applies. */
final class MultilineText {

    /** What Python's {@code str.splitlines} takes for a line end. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\x0B\\f\\x1C-\\x1E\\x85\\u2028\\u2029]");

    private static final Set<String> SPLIT_THOUGH_NOT_TEXT = Set.of("application/javascript", "image/svg+xml");

    private MultilineText() {}

    static String join(@Nullable JsonElement text) {
        if (text == null) {
            return "";
        }
        if (!text.isJsonArray()) {
            return text.getAsString();
        }
        StringBuilder joined = new StringBuilder();
        text.getAsJsonArray().forEach(line -> joined.append(line.getAsString()));
        return joined.toString();
    }

    static JsonArray split(String text) {
        JsonArray lines = new JsonArray();
        Matcher lineEnd = LINE_END.matcher(text);
        int start = 0;
        while (lineEnd.find()) {
            lines.add(text.substring(start, lineEnd.end()));
            start = lineEnd.end();
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    static JsonObject joinBundle(JsonObject bundle) {
        JsonObject joined = bundle.deepCopy();
        for (var entry : joined.entrySet()) {
            if (!isJson(entry.getKey()) && entry.getValue() instanceof JsonArray lines && allText(lines)) {
                entry.setValue(new JsonPrimitive(join(lines)));
            }
        }
        return joined;
    }

    static JsonObject splitBundle(JsonObject bundle) {
        JsonObject split = bundle.deepCopy();
        for (var entry : split.entrySet()) {
            boolean splits = entry.getKey().startsWith("text/") || SPLIT_THOUGH_NOT_TEXT.contains(entry.getKey());
            if (splits && isText(entry.getValue())) {
                entry.setValue(split(entry.getValue().getAsString()));
            }
        }
        return split;
    }

    private static boolean isJson(String mime) {
        return mime.equals("application/json") || (mime.startsWith("application/") && mime.endsWith("+json"));
    }

    private static boolean allText(JsonArray lines) {
        return lines.asList().stream().allMatch(MultilineText::isText);
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }
}
