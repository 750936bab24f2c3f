package datus.context.bootstrap.semantic;

import datus.context.ContextFile;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Source;
import datus.semantic.kind.SemanticEntries;
import datus.semantic.yaml.SemanticFile;
import datus.semantic.yaml.SemanticItem;
import datus.semantic.yaml.SemanticYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps that read files of the semantic layer: two a file, for its models and for its metrics.
 *
 * @param relation the table of a dbt model, where that is known
 */
public record SemanticSteps(BootstrapSource source, BootstrapInput input, Function<String, Optional<String>> relation) {

    public List<Step> of(Path file, String name) {
        return List.of(
                Step.of(name + " models", Component.SEMANTIC_MODELS, () -> entries(file, true)),
                Step.of(name + " metrics", Component.METRICS, () -> entries(file, false)));
    }

    private List<Entry> entries(Path file, boolean models) {
        ContextFile text = new ContextFile(
                file.getFileName().toString(),
                SourceFiles.text(file),
                input.datasource(),
                input.clock().instant());
        return SemanticFile.of(text).items().stream()
                .filter(item -> item.meaning() instanceof SemanticModel == models)
                .map(item -> entry(item, file))
                .toList();
    }

    private Entry entry(SemanticItem item, Path file) {
        Provenance from = input.from(source, input.origin(file) + ":" + (item.first() + 1));
        Facts facts = new Facts(
                State.PROPOSED,
                from,
                input.datasource(),
                item.facts().subject(),
                item.facts().aliases());
        Meaning placed = placed(item.meaning());
        String content = placed.equals(item.meaning()) ? item.content() : SemanticYaml.write(placed);
        return SemanticEntries.of(placed, facts, content);
    }

    /** A model of a dbt model whose table is called otherwise names that table. */
    private Meaning placed(Meaning meaning) {
        if (meaning instanceof SemanticModel model && model.source() instanceof Source.Ref ref) {
            return relation.apply(ref.model())
                    .filter(table -> !table.equals(ref.model()))
                    .<Meaning>map(table -> model.from(new Source.Table(table)))
                    .orElse(model);
        }
        return meaning;
    }
}
