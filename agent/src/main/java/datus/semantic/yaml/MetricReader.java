package datus.semantic.yaml;

import datus.error.NearestName;
import datus.semantic.Grain;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.Metric.Window;
import datus.workspace.YamlPlace;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a metric from MetricFlow's {@code metric}, dbt's {@code metrics} of either form, or a semantic manifest. */
final class MetricReader {
    private static final List<String> TYPES =
            List.of("simple", "measure_proxy", "ratio", "derived", "expr", "cumulative");
    private static final Set<String> METRIC = Set.of(
            "name",
            "description",
            "label",
            "display_name",
            "owners",
            "tier",
            "type",
            "type_params",
            "filter",
            "constraint",
            "config",
            "meta",
            "metadata",
            "tags",
            "group",
            "enabled",
            "time_granularity",
            "hidden",
            // dbt's latest form has these here, not below type_params.
            "agg",
            "expr",
            "agg_time_dimension",
            "percentile",
            "percentile_type",
            "non_additive_dimension",
            "fill_nulls_with",
            "join_to_timespine",
            "numerator",
            "denominator",
            "input_metric",
            "input_metrics",
            "window",
            "grain_to_date",
            "period_agg",
            "entity",
            "calculation",
            "base_metric",
            "conversion_metric",
            "constant_properties");
    private static final Set<String> PARAMETERS = Set.of(
            "measure",
            "measures",
            "numerator",
            "denominator",
            "expr",
            "metrics",
            "input_measures",
            "window",
            "grain_to_date",
            "cumulative_type_params",
            "conversion_type_params",
            "fill_nulls_with",
            "join_to_timespine",
            "metric_aggregation_params",
            "is_private");

    private final Keys keys;

    MetricReader(Keys keys) {
        this.keys = keys;
    }

    Metric read(YamlSection metric) {
        keys.check(metric, METRIC);
        keys.check(metric.section("type_params"), PARAMETERS);
        String name = Keys.name(metric);
        return new Metric(
                name,
                Keys.optional(metric, "label")
                        .or(() -> Keys.optional(metric, "display_name"))
                        .orElse(name),
                Keys.text(metric, "description"),
                filter(metric),
                formula(metric));
    }

    private static Formula formula(YamlSection metric) {
        YamlScalar type = metric.scalar("type").orElseThrow(() -> Keys.missing(metric, "type"));
        YamlSection parameters = metric.isSection("type_params") ? metric.section("type_params") : metric;
        return switch (type.text().strip()) {
            case "simple", "measure_proxy" ->
                new Formula.Simple(metric.keys().contains("agg") ? own(metric) : measure(metric, parameters));
            case "ratio" -> new Formula.Ratio(part(parameters, "numerator"), part(parameters, "denominator"));
            case "derived", "expr" ->
                new Formula.Derived(
                        Keys.optional(parameters, "expr").orElseThrow(() -> Keys.missing(parameters, "expr")),
                        parts(parameters, "metrics", "input_metrics", "measures"));
            case "cumulative" -> cumulative(metric, parameters);
            default ->
                throw type.place()
                        .fault(
                                "the type of metric \"" + type.text() + "\" is not known here.",
                                NearestName.hint(type.text(), TYPES, "Known: " + String.join(", ", TYPES) + "."));
        };
    }

    /** dbt's latest form: the metric is its own measure. */
    private static Part own(YamlSection metric) {
        String name = Keys.name(metric);
        return new Part(name, name, Optional.empty(), Optional.empty(), Keys.optional(metric, "fill_nulls_with"));
    }

    private static Part measure(YamlSection metric, YamlSection parameters) {
        return parts(parameters, "measure", "measures", "input_metric").stream()
                .findFirst()
                .orElseThrow(() -> metric.place()
                        .fault(
                                "\"" + Keys.name(metric) + "\" names no measure.",
                                "Add below type_params:  measure: name"));
    }

    private static Formula cumulative(YamlSection metric, YamlSection parameters) {
        YamlSection more = parameters.isSection("cumulative_type_params")
                ? parameters.section("cumulative_type_params")
                : parameters;
        return new Formula.Cumulative(measure(metric, parameters), window(more, "window"), grainToDate(more));
    }

    private static Optional<Grain> grainToDate(YamlSection section) {
        return section.scalar("grain_to_date").map(Vocabulary::grain);
    }

    /** As text, or as a manifest has it, in count and granularity. */
    private static Optional<Window> window(YamlSection section, String key) {
        if (!section.isSection(key)) {
            return section.scalar(key).map(Vocabulary::window);
        }
        YamlSection parts = section.section(key);
        return Keys.optional(parts, "count")
                .map(count -> Vocabulary.window(
                        new YamlScalar(count + " " + Keys.text(parts, "granularity"), parts.place())));
    }

    private static Part part(YamlSection parameters, String key) {
        return parts(parameters, key).stream().findFirst().orElseThrow(() -> Keys.missing(parameters, key));
    }

    /** The parts below the first of the keys that is there. */
    private static List<Part> parts(YamlSection section, String... keys) {
        return Stream.of(keys)
                .map(key -> partsOf(section, key))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Part> partsOf(YamlSection section, String key) {
        if (section.isSection(key)) {
            return List.of(part(section.section(key)));
        }
        if (section.isSections(key)) {
            return section.sections(key).stream().map(MetricReader::part).toList();
        }
        return section.scalars(key).stream()
                .map(name -> Part.of(name.text().strip()))
                .toList();
    }

    private static Part part(YamlSection part) {
        String name = Keys.optional(part, "name")
                .or(() -> Keys.optional(part, "measure"))
                .orElseThrow(() -> Keys.missing(part, "name"));
        if (part.scalar("offset_to_grain").isPresent()) {
            throw part.place("offset_to_grain")
                    .fault("\"offset_to_grain\" cannot be computed here.", "Write  offset_window: 1 month");
        }
        return new Part(
                name,
                Keys.optional(part, "alias").orElse(name),
                filter(part),
                window(part, "offset_window"),
                Keys.optional(part, "fill_nulls_with"));
    }

    private static Optional<String> filter(YamlSection section) {
        List<String> conditions = new ArrayList<>();
        YamlPlace place = section.place();
        for (String key : List.of("filter", "constraint")) {
            if (section.isSection(key)) {
                section.section(key).sections("where_filters").stream()
                        .map(where -> Keys.text(where, "where_sql_template"))
                        .forEach(conditions::add);
            } else {
                section.scalars(key).stream().map(YamlScalar::text).forEach(conditions::add);
            }
            place = section.keys().contains(key) ? section.place(key) : place;
        }
        return FilterText.of(conditions, place);
    }
}
