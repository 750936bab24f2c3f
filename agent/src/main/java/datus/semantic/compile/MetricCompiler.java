package datus.semantic.compile;

import datus.data.Sql;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles metric queries to SQL, one statement a query, the same for the same question.
 *
 * <p>Measures of one model are computed in one pass; those of different models apart, and put side by side by the dimensions asked for.
 * Any thread may use it.
 */
public final class MetricCompiler {
    private final SemanticLayer layer;
    private final SqlStyle style;
    private final FieldFinder finder;

    public MetricCompiler(SemanticLayer layer, SqlStyle style) {
        this.layer = layer;
        this.style = style;
        this.finder = new FieldFinder(layer, new JoinGraph(layer.models()));
    }

    /**
     * The SQL of a query; columns are the dimensions, then the metrics, as they were asked for.
     *
     * @throws DatusException naming the word that is not known, with the nearest, or the reason why it cannot be computed
     */
    public Sql compile(MetricQuery query) {
        if (query.metrics().isEmpty() && query.dimensions().isEmpty()) {
            throw DatusException.user("Nothing is asked for.", "Name a metric, as in: revenue by region");
        }
        MetricResolver resolver = new MetricResolver(layer);
        Map<String, Value> values = new LinkedHashMap<>();
        query.metrics().forEach(metric -> values.put(metric, resolver.resolve(metric)));
        Map<Boolean, List<Condition>> ofMetrics = query.where().stream()
                .map(Condition::new)
                .collect(Collectors.partitioningBy(condition -> isOfMetrics(query, condition)));
        List<Condition> having = ofMetrics.getOrDefault(true, List.of());
        Map<String, Value> compared = new LinkedHashMap<>(values);
        having.stream()
                .flatMap(condition -> condition.names().stream())
                .forEach(name -> compared.computeIfAbsent(name, resolver::resolve));
        List<DimensionName> dimensions =
                query.dimensions().stream().distinct().map(DimensionName::of).toList();
        Asked asked = new Asked(query, style, finder, dimensions, ofMetrics.getOrDefault(false, List.of()), having);
        return values.isEmpty()
                ? new Sql(new ValueQuery(asked, layer).text())
                : new Sql(new Assembly(asked, values, compared, groups(asked, resolver.leaves())).text());
    }

    /** The dimensions by which a metric can be taken, without those that are times, each with the entity that tells it apart. */
    public List<String> dimensions(String metric) {
        MetricResolver resolver = new MetricResolver(layer);
        resolver.resolve(metric);
        return resolver.leaves().stream()
                .map(leaf -> new LinkedHashSet<>(finder.categories(leaf.source().model())))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                })
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** How many joins lead from the rows that a metric is computed of to a dimension. */
    public int distance(String metric, String dimension) {
        MetricResolver resolver = new MetricResolver(layer);
        resolver.resolve(metric);
        DimensionName name = DimensionName.of(dimension);
        SemanticModel model = resolver.leaves().get(0).source().model();
        return name.isMetricTime()
                ? 0
                : finder.find(name, model, metric).path().hops().size();
    }

    private boolean isOfMetrics(MetricQuery query, Condition condition) {
        List<String> names = condition.names();
        return !names.isEmpty() && names.stream().allMatch(name -> isMetric(query, name));
    }

    private boolean isMetric(MetricQuery query, String name) {
        return query.metrics().contains(name)
                || (layer.metric(name).isPresent()
                        && layer.models().stream()
                                .flatMap(model -> model.dimensions().stream())
                                .noneMatch(dimension -> dimension.name().equals(name)));
    }

    /** Measures that share a pass over their model's rows: by the same time, as far back. */
    private List<Group> groups(Asked asked, List<Leaf> leaves) {
        boolean timed = isTimed(asked, leaves);
        Map<String, List<Leaf>> groups = new LinkedHashMap<>();
        leaves.forEach(leaf -> groups.computeIfAbsent(pass(leaf, timed), any -> new ArrayList<>())
                .add(leaf));
        return groups.values().stream()
                .map(members -> new Group(members.get(0).source().model(), members))
                .toList();
    }

    /** Whether anything depends on the time that measures are taken over. */
    private static boolean isTimed(Asked asked, List<Leaf> leaves) {
        Stream<Condition> conditions =
                Stream.concat(asked.where().stream(), leaves.stream().flatMap(leaf -> leaf.filters().stream()));
        Stream<DimensionName> named =
                conditions.flatMap(condition -> condition.names().stream()).map(DimensionName::of);
        return asked.query().time().isPresent()
                || Stream.concat(asked.dimensions().stream(), named).anyMatch(DimensionName::isMetricTime);
    }

    private String pass(Leaf leaf, boolean timed) {
        boolean alone =
                leaf.running().isPresent() || leaf.source().measure().snapshot().isPresent();
        SemanticModel model = leaf.source().model();
        String time = timed ? finder.time(model, leaf.source().measure()).name() : "";
        return String.join("|", model.name(), time, leaf.offset().toString(), alone ? leaf.name() : "");
    }
}
