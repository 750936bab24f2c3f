package datus.context.bootstrap.dbt;

import com.google.auto.service.AutoService;
import datus.context.Provenance;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.Step;
import datus.context.bootstrap.Tree;
import datus.context.bootstrap.semantic.SemanticSteps;
import datus.context.bootstrap.sql.TableNames;
import datus.error.DatusException;
import datus.semantic.yaml.DbtReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dbt project: what it says of tables and columns, its tests as keys, joins and values, its semantic models and metrics, its SQL,
 * its docs and exposures. What dbt compiled last is preferred to the files it was compiled from.
 */
@AutoService(BootstrapSource.class)
public final class DbtSource implements BootstrapSource {

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public String summary() {
        return "a dbt project: descriptions, tests, semantic models, SQL, docs";
    }

    @Override
    public String location() {
        return "FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(
                Component.METADATA,
                Component.SEMANTIC_MODELS,
                Component.METRICS,
                Component.REFERENCE_SQL,
                Component.KNOWLEDGE);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        DbtProject project = DbtProject.at(input.location());
        List<Path> properties = project.files(".yml", ".yaml");
        DocBlocks docs = DocBlocks.in(project.files(".md"));
        Optional<DbtManifest> manifest =
                project.artifact("manifest.json").map(file -> DbtManifest.of(file, project.artifact("catalog.json")));
        List<Step> steps = new ArrayList<>();
        List<DbtModel> models = manifest.map(DbtManifest::models)
                .orElseGet(() -> written(new DbtProperties(project, docs), properties, steps));
        DbtTables tables = DbtTables.of(models, TableNames.of(input));
        Map<String, String> compiled = manifest.map(DbtManifest::compiled).orElse(Map.of());
        addTables(tables, project, input, steps);
        addSemantics(tables, project, properties, input, steps);
        addSql(new DbtSql(project, compiled, tables), input, steps);
        addKnowledge(new DbtKnowledge(tables), project, docs, properties, input, steps);
        return steps;
    }

    /** A file that is broken becomes a step that says so. */
    private static List<DbtModel> written(DbtProperties reader, List<Path> files, List<Step> steps) {
        List<DbtModel> models = new ArrayList<>();
        for (Path file : files) {
            try {
                models.addAll(reader.models(file));
            } catch (DatusException broken) {
                steps.add(Step.of(reader.project().relative(file), Component.METADATA, () -> {
                    throw broken;
                }));
            }
        }
        return models;
    }

    private void addTables(DbtTables tables, DbtProject project, BootstrapInput input, List<Step> steps) {
        for (DbtModel model : tables.models().values()) {
            if (model.isStored()) {
                Provenance from = from(project.root().resolve(model.origin()), input);
                steps.add(Step.of(
                        "table " + model.handle(),
                        Component.METADATA,
                        () -> tables.entries(model, input.datasource(), from)));
            }
        }
    }

    /** The manifest of the semantic layer counts where no file has any of it. */
    private void addSemantics(
            DbtTables tables, DbtProject project, List<Path> properties, BootstrapInput input, List<Step> steps) {
        SemanticSteps semantics =
                new SemanticSteps(this, input, model -> tables.relation(new DbtReference(Optional.empty(), model))
                        .map(Object::toString));
        List<Path> files = properties.stream().filter(DbtSource::isSemantic).toList();
        files.forEach(file -> steps.addAll(semantics.of(file, project.relative(file))));
        if (files.isEmpty()) {
            project.artifact("semantic_manifest.json")
                    .ifPresent(file -> steps.addAll(semantics.of(file, project.relative(file))));
        }
    }

    private static boolean isSemantic(Path file) {
        try {
            Tree tree = Tree.of(file);
            return !tree.atAny("semantic_models", "metrics").isEmpty()
                    || tree.items("models").stream()
                            .anyMatch(model -> !model.at("semantic_model").isEmpty());
        } catch (DatusException broken) {
            return false;
        }
    }

    private void addSql(DbtSql sql, BootstrapInput input, List<Step> steps) {
        for (Path file : sql.project().queries()) {
            steps.add(Step.of(
                    sql.project().relative(file),
                    Component.REFERENCE_SQL,
                    () -> List.of(sql.entry(file, input.datasource(), from(file, input)))));
        }
    }

    private void addKnowledge(
            DbtKnowledge knowledge,
            DbtProject project,
            DocBlocks docs,
            List<Path> properties,
            BootstrapInput input,
            List<Step> steps) {
        docs.blocks()
                .forEach((name, block) -> steps.add(Step.of(
                        "docs " + name,
                        Component.KNOWLEDGE,
                        () -> List.of(knowledge.doc(name, block, input.datasource(), from(block.file(), input))))));
        for (Path file : properties) {
            steps.add(Step.of(
                    "exposures " + project.relative(file),
                    Component.KNOWLEDGE,
                    () -> Tree.of(file).items("exposures").stream()
                            .map(each -> knowledge.exposure(each, input.datasource(), from(file, input)))
                            .toList()));
        }
    }

    private Provenance from(Path file, BootstrapInput input) {
        return input.from(this, input.origin(file));
    }
}
