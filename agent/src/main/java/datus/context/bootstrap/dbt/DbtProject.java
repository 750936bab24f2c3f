package datus.context.bootstrap.dbt;

import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Tree;
import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a dbt project.
 *
 * @param target where dbt puts what it makes
 */
record DbtProject(Path root, String name, List<String> models, List<String> analyses, Path target) {
    private static final String FILE = "dbt_project.yml";

    /** @throws DatusException if the folder is no dbt project */
    static DbtProject at(Path location) {
        Path root = location.endsWith(FILE) ? location.resolveSibling("") : location;
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw DatusException.user(
                    root + " is no dbt project: it has no " + FILE + ".", "Name the folder that has one.");
        }
        Tree project = Tree.of(file);
        String target = project.text("target-path");
        return new DbtProject(
                root,
                project.text("name"),
                words(project, "models", "model-paths", "source-paths"),
                words(project, "analyses", "analysis-paths"),
                root.resolve(target.isEmpty() ? "target" : target));
    }

    private static List<String> words(Tree project, String otherwise, String... keys) {
        List<String> words = project.atAny(keys).words();
        return words.isEmpty() ? List.of(otherwise) : words;
    }

    /** What dbt made last, if it did. */
    Optional<Path> artifact(String file) {
        return Optional.of(target.resolve(file)).filter(Files::isRegularFile);
    }

    /** Files of the project that dbt reads properties, docs or SQL from. */
    List<Path> files(String... extensions) {
        return Stream.of(models, analyses, List.of("seeds", "data", "snapshots"))
                .flatMap(List::stream)
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> SourceFiles.at(folder, extensions).stream())
                .toList();
    }

    /** SQL of models and analyses. */
    List<Path> queries() {
        return files(".sql").stream()
                .filter(file -> Stream.concat(models.stream(), analyses.stream())
                        .anyMatch(folder -> file.startsWith(root.resolve(folder))))
                .toList();
    }

    String relative(Path file) {
        return SourceFiles.relative(root, file);
    }
}
