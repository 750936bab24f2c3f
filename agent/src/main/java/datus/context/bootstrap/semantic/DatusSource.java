package datus.context.bootstrap.semantic;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.context.bootstrap.Tree;
import datus.context.bootstrap.sql.PairSteps;
import datus.context.bootstrap.sql.TableNames;
import datus.context.kind.Knowledge;
import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Datus keeps: the datasources, subagents and rules of its {@code agent.yml}, and, beside it or in the home folder that it
 * names, MetricFlow's YAML and success stories.
 */
@AutoService(BootstrapSource.class)
public final class DatusSource implements BootstrapSource {
    private static final String FOLDER = "datus/";
    private static final List<String> PLACES = List.of("agent.yml", "conf/agent.yml");

    @Override
    public String name() {
        return "datus";
    }

    @Override
    public String summary() {
        return "Datus' agent.yml: datasources, subagents, rules; its semantic models and success stories";
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.KNOWLEDGE, Component.SEMANTIC_MODELS, Component.METRICS, Component.REFERENCE_SQL);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        Path file = configuration(input.location());
        Tree agent = Tree.of(file).at("agent");
        List<Step> steps = new ArrayList<>();
        Map<String, Tree> datasources =
                agent.atAny("namespace", "datasources", "databases").entries();
        if (!datasources.isEmpty()) {
            steps.add(step("datasources", file, datasources(datasources), input));
        }
        agent.at("agentic_nodes").entries().forEach((name, node) -> {
            if (!node.at("rules").isEmpty() || !node.at("scoped_context").isEmpty()) {
                steps.add(step("subagents/" + name, file, subagent(name, node), input));
            }
        });
        addFiles(folders(file, agent), input, steps);
        return steps;
    }

    private static Path configuration(Path location) {
        return Stream.concat(Stream.of(location), PLACES.stream().map(location::resolve))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no agent.yml in " + location + ".", "Name the file, or the folder that has it."));
    }

    /** Where its files may be: beside the configuration, and the home folder that it names. */
    private static List<Path> folders(Path file, Tree agent) {
        Path beside = file.toAbsolutePath().resolveSibling("");
        Path top = beside.endsWith("conf") ? beside.resolveSibling("") : beside;
        String home = agent.text("home").replaceFirst("^~", System.getProperty("user.home"));
        return Stream.concat(
                        Stream.of(top),
                        Stream.of(home).filter(path -> !path.isEmpty()).map(top::resolve))
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    private Step step(String name, Path file, Knowledge knowledge, BootstrapInput input) {
        return Step.of(name, Component.KNOWLEDGE, () -> {
            Entry entry = knowledge.proposed(input.datasource(), FOLDER + name, input.from(this, input.origin(file)));
            return List.of(entry);
        });
    }

    /** Their names and types alone: what else is written there may be secret. */
    private static Knowledge datasources(Map<String, Tree> datasources) {
        String lines = datasources.entrySet().stream()
                .map(each -> "- " + each.getKey() + ": " + each.getValue().text("type"))
                .collect(Collectors.joining("\n"));
        return new Knowledge("Datasources of Datus", "To be added with %datasource add.", List.of(), lines);
    }

    private static Knowledge subagent(String name, Tree node) {
        List<String> parts = new ArrayList<>();
        parts.add(node.text("agent_description"));
        parts.add(list("Rules", node.at("rules").words()));
        Tree scope = node.at("scoped_context");
        Stream.of("datasource", "namespace", "tables", "metrics", "sqls")
                .map(key -> list(
                        key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1),
                        scope.at(key).words()))
                .forEach(parts::add);
        parts.removeIf(String::isEmpty);
        return new Knowledge(name.replace('_', ' '), "A subagent of Datus.", List.of(), String.join("\n\n", parts));
    }

    private static String list(String title, List<String> items) {
        return items.isEmpty()
                ? ""
                : title + ":\n" + items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    private void addFiles(List<Path> folders, BootstrapInput input, List<Step> steps) {
        SemanticSteps semantics = new SemanticSteps(this, input, any -> Optional.empty());
        PairSteps pairs = new PairSteps(this, input, TableNames.of(input));
        for (Path folder : folders) {
            Path models = folder.resolve("semantic_models");
            if (Files.isDirectory(models)) {
                SourceFiles.at(models, ".yml", ".yaml")
                        .forEach(file -> steps.addAll(semantics.of(file, input.origin(file))));
            }
            if (Files.isDirectory(folder)) {
                SourceFiles.at(folder, ".csv").stream()
                        .filter(file -> file.getFileName().toString().startsWith("success_story"))
                        .forEach(file -> steps.addAll(pairs.of(file, input.origin(file))));
            }
        }
    }
}
