package datus.evaluation.set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of a set have to come to: SQL beside each question, in a file of its own by the question's id, or in a folder with a
 * file for each id; results likewise.
 */
final class Golds {
    private final SetConfig config;
    private final String idKey;
    private final Optional<Path> sqlFolder;
    private final Optional<Path> resultFolder;
    private final Map<String, JsonObject> sqls;
    private final Map<String, JsonObject> results;

    Golds(SetConfig config, String idKey) {
        this.config = config;
        this.idKey = idKey;
        this.sqlFolder = config.path("gold_sql_path").filter(Files::isDirectory);
        this.resultFolder = config.path("gold_result_path").filter(Files::isDirectory);
        this.sqls = sqlFolder.isPresent() ? Map.of() : byId("gold_sql_path");
        this.results = resultFolder.isPresent() ? Map.of() : byId("gold_result_path");
    }

    private Map<String, JsonObject> byId(String key) {
        Map<String, JsonObject> items = new HashMap<>();
        config.path(key).ifPresent(file -> new SetFile(file)
                .items()
                .forEach(item -> items.putIfAbsent(
                        text(item, idKey).orElseGet(() -> text(item, "id").orElse("")), item)));
        return items;
    }

    /** That of one question. */
    Gold of(String id, JsonObject question) {
        String key = config.of("gold_sql_key", "gold_sql");
        String sql = sqlFolder
                .map(folder -> folder.resolve(id + ".sql"))
                .filter(Files::isRegularFile)
                .map(file -> new SetFile(file).text())
                .or(() -> Optional.ofNullable(sqls.get(id)).flatMap(item -> text(item, key)))
                .or(() -> text(question, key))
                .orElse("");
        return new Gold(sql, result(id, question));
    }

    private Optional<GoldResult> result(String id, JsonObject question) {
        if (resultFolder.isPresent()) {
            return resultFolder
                    .map(folder -> folder.resolve(id + ".csv"))
                    .filter(Files::isRegularFile)
                    .map(file -> ofCsv(new SetFile(file).text()));
        }
        JsonObject item = results.getOrDefault(id, question);
        return item.has("rows") && item.has("columns")
                ? Optional.of(ofJson(item))
                : text(item, config.of("gold_result_key", "")).map(Golds::ofCsv);
    }

    private static GoldResult ofCsv(String text) {
        List<List<String>> rows = CsvText.rows(text, ',');
        List<List<@Nullable Object>> values = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
            values.add(cells);
        });
        return new GoldResult(rows.isEmpty() ? List.of() : rows.get(0), false, false, values);
    }

    private static GoldResult ofJson(JsonObject item) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (JsonElement row : item.getAsJsonArray("rows")) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.getAsJsonArray().forEach(cell -> cells.add(value(cell)));
            rows.add(cells);
        }
        JsonArray columns = item.getAsJsonArray("columns");
        return new GoldResult(
                columns.asList().stream().map(JsonElement::getAsString).toList(),
                flag(item, "ordered"),
                flag(item, "truncated"),
                rows);
    }

    private static boolean flag(JsonObject item, String key) {
        return item.has(key) && item.get(key).getAsBoolean();
    }

    private static @Nullable Object value(JsonElement cell) {
        if (cell.isJsonNull()) {
            return null;
        }
        if (!cell.isJsonPrimitive()) {
            return cell.toString();
        }
        return cell.getAsJsonPrimitive().isBoolean() ? (Object) cell.getAsBoolean() : cell.getAsString();
    }

    /** A field of an item; empty if it is not there, null or blank. */
    static Optional<String> text(JsonObject item, String key) {
        return Optional.ofNullable(item.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }
}
