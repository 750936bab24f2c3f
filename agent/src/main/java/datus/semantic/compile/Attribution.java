package datus.semantic.compile;

import datus.data.Rows;
import datus.data.Sql;
import datus.error.DatusException;
import datus.semantic.Aggregation;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.TimeRange;
import datus.semantic.SemanticLayer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change of a metric between two periods came from, dimension by dimension. Of a metric whose values add up, each value of
 * a dimension has its own change; of a ratio, each has its change in weight and its change in rate, which add up to the whole.
 */
public final class Attribution {
    private static final String TOP = "attributed_numerator";
    private static final String BOTTOM = "attributed_denominator";

    private final SemanticLayer layer;
    private final SqlStyle style;

    public Attribution(SemanticLayer layer, SqlStyle style) {
        this.layer = layer;
        this.style = style;
    }

    /**
     * What came of a change.
     *
     * @param dimensions the most telling first
     */
    public record Report(Change whole, List<ByDimension> dimensions) {
        public Report {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * The change as one dimension sees it.
     *
     * @param strength how far its values are from all having changed alike, as a share of the change; 0 tells nothing
     * @param values by how much they had to do with it
     */
    public record ByDimension(String dimension, double strength, List<Contribution> values) {
        public ByDimension {
            values = List.copyOf(values);
        }
    }

    /** The metric in both periods. */
    public record Change(double before, double after) {
        public double delta() {
            return after - before;
        }
    }

    /**
     * What one value of a dimension had to do with the change.
     *
     * @param value as text; empty for rows without one
     * @param change the metric of these rows alone
     * @param contribution its part of the whole change; all of them add up to it
     * @param share the same as a share of the whole change, of 1; 0 where nothing changed
     * @param mix of a ratio, the part that comes from its weight; the rest comes from its rate
     */
    public record Contribution(
            Optional<String> value, Change change, double contribution, double share, Optional<Double> mix) {}

    /**
     * Attributes a change.
     *
     * @param run runs SQL and gives its rows
     * @throws DatusException if the metric's values do not add up, or a dimension cannot be joined
     */
    public Report of(
            String metric,
            List<String> dimensions,
            List<String> where,
            TimeRange before,
            TimeRange after,
            Function<Sql, Rows> run) {
        Metric found = layer.metric(metric).orElseGet(() -> {
            new MetricResolver(layer).resolve(metric);
            throw new IllegalStateException(metric);
        });
        boolean ratio = found.formula() instanceof Formula.Ratio;
        SemanticLayer extended = ratio ? withParts(found, (Formula.Ratio) found.formula()) : layer;
        List<String> metrics = ratio ? List.of(TOP, BOTTOM) : List.of(metric);
        metrics.forEach(each -> requireAdditive(extended, each, metric));
        MetricCompiler compiler = new MetricCompiler(extended, style);
        List<ByDimension> all = new ArrayList<>();
        Optional<Change> whole = Optional.empty();
        for (String dimension : dimensions) {
            Function<TimeRange, Map<Optional<String>, Sums>> sums =
                    range -> sums(run.apply(compiler.compile(query(metrics, dimension, where, range))), ratio);
            Decomposition parts = new Decomposition(sums.apply(before), sums.apply(after), ratio);
            all.add(parts.by(dimension));
            whole = Optional.of(parts.whole());
        }
        all.sort(Comparator.comparingDouble((ByDimension each) -> -each.strength()));
        return new Report(
                whole.orElseThrow(() -> DatusException.user(
                        "No dimension is named to attribute the change to.", "Name some, as in: region, product")),
                all);
    }

    private static MetricQuery query(List<String> metrics, String dimension, List<String> where, TimeRange range) {
        return new MetricQuery(
                metrics, List.of(dimension), where, Optional.of(range), false, List.of(), Optional.empty());
    }

    private SemanticLayer withParts(Metric metric, Formula.Ratio ratio) {
        List<Metric> metrics = new ArrayList<>(layer.metrics());
        metrics.add(part(TOP, metric, ratio.numerator()));
        metrics.add(part(BOTTOM, metric, ratio.denominator()));
        return new SemanticLayer(layer.models(), metrics, layer.standing(), layer.faults());
    }

    private static Metric part(String name, Metric of, Part part) {
        return new Metric(name, name, "", of.filter(), new Formula.Derived(part.alias(), List.of(part)));
    }

    private static void requireAdditive(SemanticLayer layer, String name, String asked) {
        MetricResolver resolver = new MetricResolver(layer);
        Value value = resolver.resolve(name);
        boolean linear = !(value instanceof Value.Ratio)
                && !(value instanceof Value.Expression expression
                        && expression.expr().text().matches("(?s).*[*/(].*"));
        Optional<Leaf> odd =
                resolver.leaves().stream().filter(leaf -> !addsUp(leaf)).findFirst();
        if (!linear || odd.isPresent()) {
            throw DatusException.user(
                    "A change of \"" + asked + "\" cannot be attributed: "
                            + odd.map(leaf -> "values of \"" + leaf.name() + "\" do not add up.")
                                    .orElse("its formula is neither a sum nor a ratio of sums."),
                    "Attribute sums, counts, or ratios of them.");
        }
    }

    private static boolean addsUp(Leaf leaf) {
        Aggregation aggregation = leaf.source().measure().aggregation();
        boolean sum = aggregation == Aggregation.SUM
                || aggregation == Aggregation.COUNT
                || aggregation == Aggregation.SUM_BOOLEAN;
        return sum
                && leaf.running().isEmpty()
                && leaf.source().measure().snapshot().isEmpty();
    }

    /** Of a sum, its value over 1; of a ratio, numerator and denominator. */
    record Sums(BigDecimal top, BigDecimal bottom) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Map<Optional<String>, Sums> sums(Rows rows, boolean ratio) {
        Map<Optional<String>, Sums> sums = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows.rows()) {
            Sums one = new Sums(number(row.get(1)), ratio ? number(row.get(2)) : BigDecimal.ZERO);
            sums.put(Optional.ofNullable(row.get(0)).map(Object::toString), one);
        }
        return new HashMap<>(sums);
    }

    private static BigDecimal number(@Nullable Object value) {
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        return value instanceof Long || value instanceof BigInteger
                ? new BigDecimal(value.toString())
                : BigDecimal.valueOf(((Number) value).doubleValue());
    }
}
