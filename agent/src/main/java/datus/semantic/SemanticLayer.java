package datus.semantic;

import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.SemanticModel.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said of the numbers of one datasource. A measure that wants a metric of its own name has one.
 *
 * @param standing by a metric's name, how far it can be relied on; empty of those that nothing is known of
 * @param faults what could not be read, each with its place and reason; the rest is there
 */
public record SemanticLayer(
        List<SemanticModel> models, List<Metric> metrics, Map<String, Standing> standing, List<String> faults) {
    public SemanticLayer {
        models = List.copyOf(models);
        metrics = withImplied(models, metrics);
        standing = Map.copyOf(standing);
        faults = List.copyOf(faults);
    }

    /** A layer of which nothing but its definitions is known. */
    public static SemanticLayer of(List<SemanticModel> models, List<Metric> metrics) {
        return new SemanticLayer(models, metrics, Map.of(), List.of());
    }

    /**
     * How far a metric can be relied on.
     *
     * @param stale why it no longer fits the data, if it does not
     */
    public record Standing(Facts facts, Optional<String> stale) {}

    /** A measure and the model whose rows it is computed of. */
    public record OwnedMeasure(SemanticModel model, Measure measure) {}

    /** The metrics that measures of these models imply, in their order. */
    public static List<Metric> implied(List<SemanticModel> models) {
        return models.stream()
                .flatMap(model -> model.measures().stream())
                .filter(Measure::metric)
                .map(measure -> new Metric(
                        measure.name(),
                        measure.name(),
                        measure.description(),
                        Optional.empty(),
                        new Formula.Simple(Part.of(measure.name()))))
                .toList();
    }

    private static List<Metric> withImplied(List<SemanticModel> models, List<Metric> metrics) {
        Set<String> names = new HashSet<>();
        List<Metric> all = new ArrayList<>();
        for (List<Metric> some : List.of(metrics, implied(models))) {
            some.stream().filter(metric -> names.add(metric.name())).forEach(all::add);
        }
        return List.copyOf(all);
    }

    public Optional<Metric> metric(String name) {
        return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    /** The measure of that name; names of measures are unique over all models, as MetricFlow has it. */
    public Optional<OwnedMeasure> measure(String name) {
        return models.stream()
                .flatMap(model -> model.measures().stream()
                        .filter(measure -> measure.name().equals(name))
                        .map(measure -> new OwnedMeasure(model, measure)))
                .findFirst();
    }

    public List<String> metricNames() {
        return metrics.stream().map(Metric::name).toList();
    }
}
