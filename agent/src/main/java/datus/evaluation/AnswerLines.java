package datus.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes answers to a file, one JSON object a line, each as soon as it is there. */
public final class AnswerLines implements Closeable {
    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private final Writer out;

    public AnswerLines(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    /** Adds one. */
    public void write(BatchAnswer answer) throws IOException {
        JsonObject line = new JsonObject();
        line.addProperty("id", answer.id());
        line.addProperty("status", answer.status().name().toLowerCase(Locale.ROOT));
        line.addProperty("sql", answer.sql());
        line.add("columns", gson.toJsonTree(answer.columns()));
        line.add("rows", rows(answer.rows()));
        line.addProperty("confidence", answer.confidence());
        line.addProperty("badge", answer.badge());
        line.addProperty("why", answer.why());
        line.addProperty("ms", Math.round(answer.ms() * 1000) / 1000.0);
        out.write(gson.toJson(line));
        out.write('\n');
        out.flush();
    }

    private static JsonArray rows(List<List<@Nullable Object>> rows) {
        JsonArray array = new JsonArray();
        for (List<@Nullable Object> row : rows) {
            JsonArray cells = new JsonArray();
            row.forEach(value -> cells.add(json(value)));
            array.add(cells);
        }
        return array;
    }

    private static JsonElement json(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return new JsonPrimitive(number.toString());
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number instanceof BigDecimal exact ? exact.stripTrailingZeros() : number);
        }
        return new JsonPrimitive(text(value));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
