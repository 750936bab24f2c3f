package datus.semantic.yaml;

import datus.context.ContextFile;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.SemanticDocument;
import datus.semantic.SemanticModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads semantic models and metrics in every form that MetricFlow and dbt know: {@code data_source} and {@code metric} documents,
 * {@code semantic_models} and {@code metrics} lists, models embedded in dbt's properties, {@code semantic_manifest.json}; writes the
 * first of them.
 */
public final class SemanticYaml {
    private SemanticYaml() {}

    /**
     * What the text says.
     *
     * @param path what errors call it; a name that ends in {@code .json} is a semantic manifest
     * @throws datus.error.DatusException naming file, line, reason and the nearest known word
     */
    public static SemanticDocument read(String path, String text) {
        List<Meaning> meanings = SemanticFile.of(new ContextFile(path, text, "", Instant.EPOCH)).items().stream()
                .map(SemanticItem::meaning)
                .toList();
        return new SemanticDocument(
                only(meanings, SemanticModel.class).toList(),
                only(meanings, Metric.class).toList());
    }

    private static <T> Stream<T> only(List<Meaning> meanings, Class<T> type) {
        return meanings.stream().filter(type::isInstance).map(type::cast);
    }

    /** A MetricFlow document with this model or metric. */
    public static String write(Meaning meaning) {
        return SemanticWriter.write(meaning);
    }

    /**
     * A MetricFlow document that also says why its parts are as they are, in a comment above each.
     *
     * @param why by the name of an entity, dimension or measure; by the model's own name for the whole
     */
    public static String write(Meaning meaning, Map<String, String> why) {
        return SemanticWriter.write(meaning, why);
    }

    /** The same, with the comment line that says its state and where it comes from. */
    public static String write(Meaning meaning, Facts facts, Map<String, String> why) {
        return FactsLine.write(facts) + "\n" + SemanticWriter.write(meaning, why);
    }
}
