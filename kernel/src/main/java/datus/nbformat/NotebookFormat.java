package datus.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a document into records and back. */
final class NotebookFormat {
    private NotebookFormat() {}

    static Notebook notebook(JsonObject json) {
        JsonObject rest = json.deepCopy();
        rest.remove("nbformat");
        int minor = Optional.ofNullable(rest.remove("nbformat_minor"))
                .map(JsonElement::getAsInt)
                .orElse(0);
        JsonObject metadata = object(rest.remove("metadata"));
        List.of("orig_nbformat", "orig_nbformat_minor", "signature").forEach(metadata::remove);
        List<NotebookCell> cells = new ArrayList<>();
        for (JsonElement cell : list(rest.remove("cells"))) {
            cells.add(cell(cell.getAsJsonObject()));
        }
        return new Notebook(cells, metadata, minor, rest);
    }

    static JsonObject json(Notebook notebook) {
        JsonObject json = notebook.rest();
        JsonArray cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(json(cell)));
        json.add("cells", cells);
        json.add("metadata", notebook.metadata());
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", notebook.minor());
        return json;
    }

    private static NotebookCell cell(JsonObject json) {
        JsonObject rest = json.deepCopy();
        if (!json.has("cell_type")) {
            throw new IllegalStateException("a cell has no type");
        }
        String type = rest.remove("cell_type").getAsString();
        Optional<String> id = Optional.ofNullable(rest.remove("id")).map(JsonElement::getAsString);
        String source = MultilineText.join(rest.remove("source"));
        JsonObject metadata = object(rest.remove("metadata"));
        metadata.remove("trusted");
        Optional<Integer> count = Optional.empty();
        List<Output> outputs = new ArrayList<>();
        if (type.equals("code")) {
            count = Optional.ofNullable(rest.remove("execution_count"))
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsInt);
            for (JsonElement output : list(rest.remove("outputs"))) {
                outputs.add(OutputFormat.output(output.getAsJsonObject()));
            }
        }
        return new NotebookCell(type, id, source, metadata, count, outputs, rest);
    }

    private static JsonObject json(NotebookCell cell) {
        JsonObject json = cell.rest();
        json.addProperty("cell_type", cell.type());
        cell.id().ifPresent(id -> json.addProperty("id", id));
        json.add("metadata", cell.metadata());
        json.add("source", MultilineText.split(cell.source()));
        if (cell.isCode()) {
            json.add(
                    "execution_count",
                    cell.count().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
            JsonArray outputs = new JsonArray();
            cell.outputs().forEach(output -> outputs.add(OutputFormat.json(output)));
            json.add("outputs", outputs);
        }
        if (json.get("attachments") instanceof JsonObject attachments) {
            attachments.entrySet().forEach(file -> file.setValue(MultilineText.splitBundle(object(file.getValue()))));
        }
        return json;
    }

    private static JsonObject object(@Nullable JsonElement json) {
        return json == null ? new JsonObject() : json.getAsJsonObject();
    }

    private static JsonArray list(@Nullable JsonElement json) {
        return json == null ? new JsonArray() : json.getAsJsonArray();
    }
}
