package datus.semantic.yaml;

import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.Metric.Window;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Snapshot;
import datus.semantic.SemanticModel.Source;
import java.util.Locale;
import java.util.Map;

/** Writes models and metrics as MetricFlow documents, always in the same order, so that a diff shows what changed. */
final class SemanticWriter {
    private final Map<String, String> why;

    private SemanticWriter(Map<String, String> why) {
        this.why = why;
    }

    static String write(Meaning meaning) {
        return write(meaning, Map.of());
    }

    static String write(Meaning meaning, Map<String, String> why) {
        SemanticWriter writer = new SemanticWriter(why);
        YamlLines lines = writer.reason(meaning.name());
        return meaning instanceof SemanticModel model
                ? lines.section("data_source", writer.model(model)).toString()
                : lines.section("metric", metric((Metric) meaning)).toString();
    }

    private YamlLines reason(String name) {
        String reason = why.getOrDefault(name, "");
        return new YamlLines().comment(reason.isEmpty() ? "" : "why: " + reason);
    }

    private YamlLines model(SemanticModel model) {
        YamlLines lines = new YamlLines().value("name", model.name()).value("description", model.description());
        source(lines, model.source());
        model.primaryTime()
                .filter(time -> model.dimensions().stream()
                        .noneMatch(dimension -> dimension.name().equals(time)))
                .ifPresent(time -> lines.section("defaults", new YamlLines().value("agg_time_dimension", time)));
        return lines.value("primary_entity", model.primaryEntity().orElse(""))
                .list("identifiers", model.entities().stream().map(this::entity).toList())
                .list(
                        "dimensions",
                        model.dimensions().stream()
                                .map(dimension -> dimension(
                                        dimension,
                                        model.primaryTime()
                                                .filter(dimension.name()::equals)
                                                .isPresent()))
                                .toList())
                .list("measures", model.measures().stream().map(this::measure).toList());
    }

    private static void source(YamlLines lines, Source source) {
        if (source instanceof Source.Table table) {
            lines.value("sql_table", table.name());
        } else if (source instanceof Source.Query query) {
            lines.value("sql_query", query.sql());
        } else if (source instanceof Source.Ref ref) {
            lines.value("model", "ref('" + ref.model() + "')");
        }
    }

    private YamlLines entity(Entity entity) {
        return reason(entity.name())
                .value("name", entity.name())
                .value("type", entity.type().name().toLowerCase(Locale.ROOT))
                .value("expr", unless(entity.name(), entity.expr()))
                .value("description", entity.description());
    }

    private YamlLines dimension(Dimension dimension, boolean primaryTime) {
        YamlLines lines = reason(dimension.name())
                .value("name", dimension.name())
                .value("type", dimension.grain().isPresent() ? "time" : "categorical");
        dimension
                .grain()
                .ifPresent(grain -> lines.section(
                        "type_params",
                        new YamlLines()
                                .flag("is_primary", primaryTime)
                                .value("time_granularity", Vocabulary.word(grain))));
        return lines.value("expr", unless(dimension.name(), dimension.expr()))
                .value("description", dimension.description());
    }

    private YamlLines measure(Measure measure) {
        YamlLines lines = reason(measure.name())
                .value("name", measure.name())
                .value("agg", Vocabulary.word(measure.aggregation()))
                .value("expr", unless(measure.name(), measure.expr()))
                .value("description", measure.description())
                .value("agg_time_dimension", measure.time().orElse(""))
                .flag("create_metric", measure.metric());
        measure.percentile()
                .ifPresent(share ->
                        lines.section("agg_params", new YamlLines().value("percentile", Double.toString(share))));
        measure.snapshot().ifPresent(snapshot -> lines.section("non_additive_dimension", snapshot(snapshot)));
        return lines;
    }

    private static YamlLines snapshot(Snapshot snapshot) {
        return new YamlLines()
                .value("name", snapshot.dimension())
                .value("window_choice", snapshot.last() ? "max" : "min")
                .names("window_groupings", snapshot.per());
    }

    private static String unless(String name, String expr) {
        return expr.equals(name) ? "" : expr;
    }

    private static YamlLines metric(Metric metric) {
        YamlLines lines = new YamlLines()
                .value("name", metric.name())
                .value("description", metric.description())
                .value("label", unless(metric.name(), metric.label()));
        Formula formula = metric.formula();
        if (formula instanceof Formula.Simple simple) {
            lines.value("type", isBare(simple.measure()) ? "measure_proxy" : "simple")
                    .section("type_params", part(new YamlLines(), "measure", simple.measure()));
        } else if (formula instanceof Formula.Ratio ratio) {
            YamlLines parts = part(new YamlLines(), "numerator", ratio.numerator());
            lines.value("type", "ratio").section("type_params", part(parts, "denominator", ratio.denominator()));
        } else if (formula instanceof Formula.Derived derived) {
            lines.value("type", "derived")
                    .section(
                            "type_params",
                            new YamlLines()
                                    .value("expr", derived.expr())
                                    .list(
                                            "metrics",
                                            derived.parts().stream()
                                                    .map(SemanticWriter::part)
                                                    .toList()));
        } else if (formula instanceof Formula.Cumulative cumulative) {
            lines.value("type", "cumulative").section("type_params", cumulative(cumulative));
        }
        return lines.value("constraint", metric.filter().orElse(""));
    }

    private static YamlLines cumulative(Formula.Cumulative cumulative) {
        return part(new YamlLines(), "measure", cumulative.measure())
                .value("window", cumulative.window().map(Window::words).orElse(""))
                .value(
                        "grain_to_date",
                        cumulative.toDate().map(Vocabulary::word).orElse(""));
    }

    /** By its name alone where there is nothing more to say. */
    private static YamlLines part(YamlLines lines, String key, Part part) {
        return isBare(part) ? lines.value(key, part.name()) : lines.section(key, part(part));
    }

    private static YamlLines part(Part part) {
        return new YamlLines()
                .value("name", part.name())
                .value("alias", unless(part.name(), part.alias()))
                .value("constraint", part.filter().orElse(""))
                .value("offset_window", part.offset().map(Window::words).orElse(""))
                .value("fill_nulls_with", part.ifNone().orElse(""));
    }

    private static boolean isBare(Part part) {
        return part.equals(Part.of(part.name()));
    }
}
