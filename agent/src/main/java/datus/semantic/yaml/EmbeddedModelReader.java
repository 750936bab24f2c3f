package datus.semantic.yaml;

import datus.semantic.Metric;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Source;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a semantic model from where dbt's latest form has it: among the properties of a dbt model, with entities and dimensions at
 * its columns and metrics that are measures as well.
 *
 * @see <a href="https://docs.getdbt.com/docs/build/latest-metrics-spec">dbt's description of the form</a>
 */
final class EmbeddedModelReader {
    private final MetricReader metrics;

    EmbeddedModelReader(Keys keys) {
        this.metrics = new MetricReader(keys);
    }

    /** Whether a dbt model is a semantic model too. */
    static boolean isSemantic(YamlSection model) {
        return model.isSection("semantic_model")
                ? !model.section("semantic_model")
                        .scalar("enabled")
                        .map(YamlScalar::text)
                        .filter("false"::equals)
                        .isPresent()
                : Keys.isTrue(model, "semantic_model");
    }

    SemanticModel read(YamlSection model) {
        YamlSection derived = model.section("derived_semantics");
        return new SemanticModel(
                name(model),
                Keys.text(model, "description"),
                new Source.Ref(Keys.name(model)),
                Stream.concat(
                                columns(model, "entity").map(EmbeddedModelReader::entity),
                                derived.sections("entities").stream()
                                        .map(own -> entity(own, Keys.name(own), Keys.text(own, "expr"))))
                        .toList(),
                Stream.concat(
                                columns(model, "dimension").map(EmbeddedModelReader::dimension),
                                derived.sections("dimensions").stream()
                                        .map(own -> dimension(own, own, Keys.name(own), Keys.text(own, "expr"))))
                        .toList(),
                measures(model),
                Keys.optional(model, "agg_time_dimension"),
                Keys.optional(model, "primary_entity"));
    }

    /** The metrics that stand in the model. */
    List<Metric> metrics(YamlSection model) {
        return model.sections("metrics").stream().map(metrics::read).toList();
    }

    private static String name(YamlSection model) {
        return model.isSection("semantic_model")
                ? Keys.optional(model.section("semantic_model"), "name").orElseGet(() -> Keys.name(model))
                : Keys.name(model);
    }

    private static Stream<YamlSection> columns(YamlSection model, String role) {
        return model.sections("columns").stream().filter(column -> column.keys().contains(role));
    }

    private static Entity entity(YamlSection column) {
        String expr = Keys.name(column);
        if (column.isSection("entity")) {
            YamlSection entity = column.section("entity");
            return entity(entity, Keys.optional(entity, "name").orElse(expr), expr);
        }
        return new Entity(
                expr,
                ModelReader.type(column.scalar("entity").orElseThrow(() -> Keys.missing(column, "entity"))),
                expr,
                Keys.text(column, "description"));
    }

    private static Entity entity(YamlSection entity, String name, String expr) {
        YamlScalar type = entity.scalar("type").orElseThrow(() -> Keys.missing(entity, "type"));
        return new Entity(name, ModelReader.type(type), expr, Keys.text(entity, "description"));
    }

    private static Dimension dimension(YamlSection column) {
        String expr = Keys.name(column);
        if (column.isSection("dimension")) {
            YamlSection dimension = column.section("dimension");
            return dimension(column, dimension, Keys.optional(dimension, "name").orElse(expr), expr);
        }
        YamlScalar type = column.scalar("dimension").orElseThrow(() -> Keys.missing(column, "dimension"));
        return new Dimension(
                expr, ModelReader.grain(type, column.scalar("granularity")), expr, Keys.text(column, "description"));
    }

    private static Dimension dimension(YamlSection place, YamlSection dimension, String name, String expr) {
        YamlScalar type = dimension.scalar("type").orElseThrow(() -> Keys.missing(dimension, "type"));
        String description = Keys.text(dimension, "description");
        return new Dimension(
                name,
                ModelReader.grain(type, place.scalar("granularity")),
                expr,
                description.isEmpty() ? Keys.text(place, "description") : description);
    }

    private static List<Measure> measures(YamlSection model) {
        List<Measure> measures = new ArrayList<>();
        for (YamlSection metric : model.sections("metrics")) {
            if (metric.scalar("agg").isPresent()) {
                Optional<String> time = Keys.optional(metric, "agg_time_dimension");
                measures.add(ModelReader.measure(metric, time, false));
            }
        }
        return List.copyOf(measures);
    }
}
