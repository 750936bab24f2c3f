package datus.context.bootstrap;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML or JSON document of another program, looked into without insisting: what is not there, or not of the form that was
 * expected, is empty, for such files have keys that we do not know and forms that change with versions.
 */
public record Tree(JsonElement json) {
    private static final int LONGEST = 32 << 20;
    private static final Tree NOTHING = new Tree(JsonNull.INSTANCE);

    /**
     * Reads a file by its extension.
     *
     * @throws DatusException naming the file and what is wrong with it
     */
    public static Tree of(Path file) {
        String text = SourceFiles.text(file);
        try {
            return new Tree(file.toString().endsWith(".json") ? JsonParser.parseString(text) : yaml(text));
        } catch (JsonParseException | YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw DatusException.user(file.getFileName() + " cannot be read: " + reason, "Mend the file.");
        }
    }

    /** No tag constructs an object, for the loader knows of JSON's types alone. */
    private static JsonElement yaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setAllowDuplicateKeys(true)
                .build();
        return new Gson().toJsonTree(new Load(settings).loadFromString(text));
    }

    public static Tree nothing() {
        return NOTHING;
    }

    public Tree at(String key) {
        return json.isJsonObject() && json.getAsJsonObject().has(key)
                ? new Tree(json.getAsJsonObject().get(key))
                : NOTHING;
    }

    /** The first of these keys that is there. */
    public Tree atAny(String... keys) {
        return Stream.of(keys)
                .map(this::at)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(NOTHING);
    }

    public boolean isEmpty() {
        return json.isJsonNull();
    }

    /** Of a list, its items; of anything else, none. */
    public List<Tree> items() {
        return json.isJsonArray()
                ? StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                        .map(Tree::new)
                        .toList()
                : List.of();
    }

    /** The items below a key. */
    public List<Tree> items(String key) {
        return at(key).items();
    }

    /** Of a mapping, its values by key. */
    public Map<String, Tree> entries() {
        Map<String, Tree> entries = new LinkedHashMap<>();
        if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(each -> entries.put(each.getKey(), new Tree(each.getValue())));
        }
        return entries;
    }

    /** Of a single value, its text; of anything else, none. */
    public String text() {
        return json.isJsonPrimitive() ? json.getAsString().strip() : "";
    }

    public String text(String key) {
        return at(key).text();
    }

    /** A list of words, or words with commas between them. */
    public List<String> words() {
        Stream<String> words = json.isJsonArray() ? items().stream().map(Tree::text) : Stream.of(text().split(",", -1));
        return words.map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
