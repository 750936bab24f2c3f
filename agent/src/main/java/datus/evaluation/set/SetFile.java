package datus.evaluation.set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of a set, by its extension: JSON objects a line, one array of them, or CSV with a header. */
record SetFile(Path file) {

    String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw DatusException.user("There is no file " + file + ".", "The set names it; mend the path.");
        } catch (CharacterCodingException e) {
            throw DatusException.data(file + " is not UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + file + ".", "Check its permissions.", e);
        }
    }

    /** Its items; the fields of CSV are text. */
    List<JsonObject> items() {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return ofCsv(CsvText.rows(text(), name.endsWith(".tsv") ? '\t' : ','));
        }
        return name.endsWith(".json") ? ofArray() : ofLines();
    }

    private static List<JsonObject> ofCsv(List<List<String>> rows) {
        List<JsonObject> items = new ArrayList<>();
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
        for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            JsonObject item = new JsonObject();
            for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
                item.addProperty(header.get(i).strip(), row.get(i));
            }
            items.add(item);
        }
        return items;
    }

    private List<JsonObject> ofArray() {
        List<JsonObject> items = new ArrayList<>();
        JsonElement all = parsed(text(), 1);
        JsonArray array = all.isJsonArray() ? all.getAsJsonArray() : new JsonArray();
        array.forEach(each -> items.add(object(each, 1)));
        return items;
    }

    private List<JsonObject> ofLines() {
        List<JsonObject> items = new ArrayList<>();
        int number = 0;
        for (String line : text().split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                items.add(object(parsed(line, number), number));
            }
        }
        return items;
    }

    private JsonElement parsed(String json, int line) {
        try {
            return JsonParser.parseString(json);
        } catch (JsonParseException e) {
            throw fault(line);
        }
    }

    private JsonObject object(JsonElement element, int line) {
        if (!element.isJsonObject()) {
            throw fault(line);
        }
        return element.getAsJsonObject();
    }

    private DatusException fault(int line) {
        return DatusException.user(
                file + ":" + line + ": this is no JSON object.",
                "Write one a line, or all of them as one array in a .json file.");
    }
}
