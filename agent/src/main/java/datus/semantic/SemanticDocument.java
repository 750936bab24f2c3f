package datus.semantic;

import java.util.List;

/** What a YAML file of the semantic layer holds. */
public record SemanticDocument(List<SemanticModel> models, List<Metric> metrics) {
    public SemanticDocument {
        models = List.copyOf(models);
        metrics = List.copyOf(metrics);
    }
}
