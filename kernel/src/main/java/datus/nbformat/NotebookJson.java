package datus.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes JSON as Jupyter does: Python's {@code json.dumps(indent=1, sort_keys=True, ensure_ascii=False)}. */
final class NotebookJson {
    private final StringBuilder out = new StringBuilder();

    private NotebookJson() {}

    static String text(JsonElement json) {
        NotebookJson writer = new NotebookJson();
        writer.write(json, 0);
        return writer.out.toString();
    }

    private void write(JsonElement json, int depth) {
        if (json instanceof JsonObject object) {
            object(object, depth);
        } else if (json instanceof JsonArray array) {
            array(array, depth);
        } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            string(primitive.getAsString());
        } else {
            out.append(json);
        }
    }

    private void object(JsonObject object, int depth) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        List<Map.Entry<String, JsonElement>> sorted = object.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(NotebookJson::compareCodePoints))
                .toList();
        char before = '{';
        for (Map.Entry<String, JsonElement> entry : sorted) {
            startLine(before, depth + 1);
            string(entry.getKey());
            out.append(": ");
            write(entry.getValue(), depth + 1);
            before = ',';
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        char before = '[';
        for (JsonElement element : array) {
            startLine(before, depth + 1);
            write(element, depth + 1);
            before = ',';
        }
        newLine(depth);
        out.append(']');
    }

    private void startLine(char before, int depth) {
        out.append(before);
        newLine(depth);
    }

    private void newLine(int depth) {
        out.append('\n').append(" ".repeat(depth));
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ') {
                    out.append("\\u00" + HexFormat.of().toHexDigits((byte) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Python sorts by code point, Java by UTF-16 unit; they differ where surrogates meet U+E000 to U+FFFF. */
    private static int compareCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
