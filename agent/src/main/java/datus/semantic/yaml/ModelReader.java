package datus.semantic.yaml;

import datus.error.NearestName;
import datus.semantic.Aggregation;
import datus.semantic.Grain;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Snapshot;
import datus.semantic.SemanticModel.Source;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a model from MetricFlow's {@code data_source}, dbt's {@code semantic_models} or a semantic manifest. */
final class ModelReader {
    private static final Set<String> MODEL = Set.of(
            "name",
            "description",
            "label",
            "display_name",
            "owners",
            "tier",
            "mutability",
            "sql_table",
            "sql_query",
            "dbt_model",
            "model",
            "node_relation",
            "identifiers",
            "entities",
            "dimensions",
            "measures",
            "defaults",
            "primary_entity",
            "config",
            "meta",
            "metadata",
            "tags",
            "group",
            "constraint");
    private static final Set<String> ENTITY = Set.of(
            "name",
            "type",
            "expr",
            "description",
            "label",
            "role",
            "entity",
            "config",
            "meta",
            "metadata",
            "identifiers");
    private static final Set<String> DIMENSION = Set.of(
            "name",
            "type",
            "expr",
            "description",
            "label",
            "type_params",
            "is_partition",
            "config",
            "meta",
            "metadata");
    private static final Set<String> MEASURE = Set.of(
            "name",
            "agg",
            "expr",
            "description",
            "label",
            "create_metric",
            "create_metric_display_name",
            "agg_time_dimension",
            "non_additive_dimension",
            "agg_params",
            "percentile",
            "config",
            "meta",
            "metadata");

    private final Keys keys;

    ModelReader(Keys keys) {
        this.keys = keys;
    }

    SemanticModel read(YamlSection model) {
        keys.check(model, MODEL);
        List<Dimension> dimensions =
                model.sections("dimensions").stream().map(this::dimension).toList();
        return new SemanticModel(
                Keys.name(model),
                Keys.text(model, "description"),
                source(model),
                Stream.of("identifiers", "entities")
                        .flatMap(key -> model.sections(key).stream())
                        .map(this::entity)
                        .toList(),
                dimensions,
                model.sections("measures").stream().map(this::measure).toList(),
                Keys.optional(model.section("defaults"), "agg_time_dimension").or(() -> primaryTime(model)),
                Keys.optional(model, "primary_entity"));
    }

    private static Optional<String> primaryTime(YamlSection model) {
        return model.sections("dimensions").stream()
                .filter(dimension -> Keys.isTrue(dimension.section("type_params"), "is_primary"))
                .map(Keys::name)
                .findFirst();
    }

    private static Source source(YamlSection model) {
        Optional<Source> query = Keys.optional(model, "sql_query").map(Source.Query::new);
        return query.or(() -> Keys.optional(model, "sql_table").map(Source.Table::new))
                .or(() -> Keys.optional(model, "model").map(ModelReader::reference))
                .or(() -> Keys.optional(model, "dbt_model").map(ModelReader::reference))
                .or(() -> model.isSection("node_relation")
                        ? Optional.of(relation(model.section("node_relation")))
                        : Optional.empty())
                .orElseThrow(() -> model.place()
                        .fault(
                                "\"" + Keys.name(model) + "\" does not say where its rows are.",
                                "Add  sql_table: schema.table  or  sql_query:  or  model: ref('name')"));
    }

    private static Source reference(String text) {
        Optional<DbtReference> reference = DbtReference.of(text);
        return reference
                .<Source>map(found -> found.source()
                        .<Source>map(source -> new Source.Table(source + "." + found.name()))
                        .orElseGet(() -> new Source.Ref(found.name())))
                .orElseGet(() -> new Source.Ref(text.strip()));
    }

    private static Source relation(YamlSection relation) {
        String alias = Keys.text(relation, "alias");
        return new Source.Table(Keys.optional(relation, "schema_name")
                .map(schema -> schema + "." + alias)
                .orElse(alias));
    }

    private Entity entity(YamlSection entity) {
        keys.check(entity, ENTITY);
        if (entity.isSections("identifiers")) {
            throw entity.place("identifiers")
                    .fault(
                            "\"" + Keys.name(entity) + "\" is a key of several columns.",
                            "Give it one expression: expr: a || '-' || b");
        }
        String name = Keys.name(entity);
        Entity.Type type = type(entity.scalar("type").orElseThrow(() -> Keys.missing(entity, "type")));
        return new Entity(name, type, Keys.optional(entity, "expr").orElse(name), Keys.text(entity, "description"));
    }

    static Entity.Type type(YamlScalar word) {
        List<String> known = Arrays.stream(Entity.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(word.text())) {
            throw word.place()
                    .fault(
                            "unknown type of entity \"" + word.text() + "\".",
                            NearestName.hint(word.text(), known, "Known: " + String.join(", ", known) + "."));
        }
        return Entity.Type.valueOf(word.text().toUpperCase(Locale.ROOT));
    }

    private Dimension dimension(YamlSection dimension) {
        keys.check(dimension, DIMENSION);
        String name = Keys.name(dimension);
        YamlScalar type = dimension.scalar("type").orElseThrow(() -> Keys.missing(dimension, "type"));
        return new Dimension(
                name,
                grain(type, dimension.section("type_params").scalar("time_granularity")),
                Keys.optional(dimension, "expr").orElse(name),
                Keys.text(dimension, "description"));
    }

    /** A time is by day unless it says otherwise. */
    static Optional<Grain> grain(YamlScalar type, Optional<YamlScalar> granularity) {
        return switch (type.text()) {
            case "categorical" -> Optional.empty();
            case "time" -> Optional.of(granularity.map(Vocabulary::grain).orElse(Grain.DAY));
            default ->
                throw type.place()
                        .fault(
                                "unknown type of dimension \"" + type.text() + "\".",
                                NearestName.hint(
                                        type.text(), Set.of("categorical", "time"), "Known: categorical, time."));
        };
    }

    private Measure measure(YamlSection measure) {
        keys.check(measure, MEASURE);
        return measure(measure, Keys.optional(measure, "agg_time_dimension"), Keys.isTrue(measure, "create_metric"));
    }

    /** What a measure says, or a metric of dbt's latest form that is one. */
    static Measure measure(YamlSection measure, Optional<String> time, boolean metric) {
        String name = Keys.name(measure);
        Aggregation aggregation =
                Vocabulary.aggregation(measure.scalar("agg").orElseThrow(() -> Keys.missing(measure, "agg")));
        return new Measure(
                name,
                aggregation,
                Keys.optional(measure, "expr").orElse(name),
                Keys.text(measure, "description"),
                time,
                metric,
                Keys.number(measure.section("agg_params"), "percentile")
                        .or(() -> Keys.number(measure, "percentile").map(value -> value > 1 ? value / 100 : value)),
                measure.isSection("non_additive_dimension")
                        ? Optional.of(snapshot(measure.section("non_additive_dimension")))
                        : Optional.empty());
    }

    private static Snapshot snapshot(YamlSection section) {
        String choice = Keys.optional(section, "window_choice")
                .or(() -> Keys.optional(section, "window_agg"))
                .orElse("min");
        List<YamlScalar> per =
                section.keys().contains("group_by") ? section.scalars("group_by") : section.scalars("window_groupings");
        return new Snapshot(
                Keys.name(section),
                choice.equalsIgnoreCase("max"),
                per.stream().map(YamlScalar::text).toList());
    }
}
