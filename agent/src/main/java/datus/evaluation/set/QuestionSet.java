package datus.evaluation.set;

import com.google.gson.JsonObject;
import datus.error.DatusException;
import datus.evaluation.BatchQuestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that are asked to see how good answers are.
 *
 * @param databases the folder of the databases that they are about; without one they are about datasources of the workspace
 */
public record QuestionSet(String name, List<Case> cases, Optional<Path> databases) {
    private static final List<String> TAGS = List.of("difficulty", "tag", Case.ROLE);
    private static final List<String> IDS = List.of("id", "task_id", "question_id", "instance_id");
    private static final List<String> DATABASES = List.of("db", "db_id", "database");
    private static final List<String> RULES = List.of("evidence", "external_knowledge");

    public QuestionSet {
        cases = List.copyOf(cases);
    }

    /**
     * Reads one.
     *
     * @param place a folder with {@code questions.jsonl}, a file of questions (JSONL, JSON, CSV), or a configuration (YAML)
     * @param only which of the sets that a configuration has
     * @param datasource what questions are about that name no database
     */
    public static QuestionSet read(Path place, Optional<String> only, String datasource) {
        if (!Files.exists(place)) {
            throw DatusException.user(
                    "There is no set " + place + ".",
                    "Name a folder with questions.jsonl, a file of questions, or a YAML file that says where they are.");
        }
        SetConfig config = config(place, only);
        return new QuestionSet(
                config.name(), cases(config, config.of("datasource", datasource)), config.path("databases"));
    }

    private static SetConfig config(Path place, Optional<String> only) {
        if (Files.isDirectory(place)) {
            return SetConfig.ofFolder(place);
        }
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml")
                ? SetConfig.of(place, new SetFile(place).text(), only)
                : SetConfig.ofFile(place);
    }

    private static List<Case> cases(SetConfig config, String datasource) {
        Path file = config.path("question_file")
                .orElseThrow(() -> DatusException.user(
                        config.name() + " does not say where its questions are.", "Add  question_file: FILE"));
        List<JsonObject> items = new SetFile(file).items();
        String idKey = key(config, "question_id_key", IDS, items);
        Golds golds = new Golds(config, idKey);
        List<Case> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject item : items) {
            String id = Golds.text(item, idKey).orElseGet(() -> String.valueOf(cases.size() + 1));
            if (!ids.add(id)) {
                throw DatusException.user(
                        file + " has two questions called \"" + id + "\".", "Give each an id of its own.");
            }
            BatchQuestion question = new BatchQuestion(
                    id,
                    Golds.text(item, key(config, "db_key", DATABASES, items)).orElse(datasource),
                    question(config, item, file),
                    Golds.text(item, key(config, "ext_knowledge_key", RULES, items))
                            .orElse(""));
            cases.add(new Case(question, golds.of(id, item), tags(item)));
        }
        return cases;
    }

    private static String question(SetConfig config, JsonObject item, Path file) {
        String key = config.of("question_key", "question");
        return Golds.text(item, key)
                .orElseThrow(() -> DatusException.user(
                        file + " has an item without \"" + key + "\": " + String.join(", ", item.keySet()) + ".",
                        "Say what the question is called: question_key: NAME"));
    }

    /** What a field is called: as the configuration has it, else by the first usual name that the first item has. */
    private static String key(SetConfig config, String setting, List<String> usual, List<JsonObject> items) {
        return usual.stream()
                .filter(name -> !items.isEmpty() && items.get(0).has(name))
                .findFirst()
                .map(found -> config.of(setting, found))
                .orElseGet(() -> config.of(setting, usual.get(0)));
    }

    private static Map<String, String> tags(JsonObject item) {
        Map<String, String> tags = new LinkedHashMap<>();
        TAGS.forEach(key -> Golds.text(item, key).ifPresent(text -> tags.put(key, text)));
        return tags;
    }
}
