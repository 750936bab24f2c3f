package datus.evaluation.set;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import datus.workspace.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a set are and what its fields are called, by the keys that Datus uses in its configuration, and a few of our own.
 *
 * @param name what reports call it
 * @param base what paths in it are relative to
 */
record SetConfig(String name, Path base, Map<String, String> values) {
    private static final String PATH = "benchmark_path";
    private static final List<String> KEYS = List.of(
            PATH,
            "question_file",
            "question_id_key",
            "question_key",
            "db_key",
            "ext_knowledge_key",
            "use_tables_key",
            "gold_sql_path",
            "gold_sql_key",
            "gold_result_path",
            "gold_result_key",
            "databases",
            "datasource");

    /**
     * What a file says that is called {@code file}: the keys themselves, or sets by name below {@code benchmark}, also below {@code
     * agent}, as in a configuration of Datus.
     *
     * @param only the set wanted if there are several
     */
    static SetConfig of(Path file, String text, Optional<String> only) {
        YamlSection all = YamlText.parse(String.valueOf(file.getFileName()), text);
        YamlSection outer = all.isSection("agent") ? all.section("agent") : all;
        if (!outer.isSection("benchmark")) {
            return of(stem(file), file, all);
        }
        YamlSection sets = outer.section("benchmark");
        String name = only.orElseGet(
                () -> sets.keys().size() == 1 ? sets.keys().iterator().next() : "");
        if (!sets.keys().contains(name)) {
            String names = "Sets: " + String.join(", ", sets.keys()) + ". Name one: --set NAME";
            throw DatusException.user(
                    name.isEmpty() ? file + " has several sets." : file + " has no set \"" + name + "\".",
                    name.isEmpty() ? names : NearestName.hint(name, sets.keys(), names));
        }
        return of(name, file, sets.section(name));
    }

    private static SetConfig of(String name, Path file, YamlSection section) {
        section.expectOnly(KEYS);
        Map<String, String> values = new LinkedHashMap<>();
        section.keys()
                .forEach(key -> section.scalar(key).map(YamlScalar::text).ifPresent(text -> values.put(key, text)));
        Path folder = file.toAbsolutePath().resolveSibling("");
        return new SetConfig(name, folder.resolve(values.getOrDefault(PATH, "")).normalize(), values);
    }

    /** Of a folder that has its parts under their usual names. */
    static SetConfig ofFolder(Path folder) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("question_file", "questions.jsonl");
        for (String[] part : new String[][] {{"gold_result_path", "gold_results.jsonl"}, {"databases", "databases"}}) {
            if (Files.exists(folder.resolve(part[1]))) {
                values.put(part[0], part[1]);
            }
        }
        return new SetConfig(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), folder, values);
    }

    /** Of a file with questions and their SQL. */
    static SetConfig ofFile(Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        return new SetConfig(stem(file), folder, Map.of("question_file", String.valueOf(file.getFileName())));
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    String of(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** A file or folder that it names. */
    Optional<Path> path(String key) {
        return Optional.ofNullable(values.get(key)).map(base::resolve);
    }
}
