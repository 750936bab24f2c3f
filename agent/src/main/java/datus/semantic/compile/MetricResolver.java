package datus.semantic.compile;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.Metric.Window;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.OwnedMeasure;
import datus.semantic.compile.Leaf.Running;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolves metrics to the measures that they are made of. A name means a metric before it means a measure, but for a metric made of a
 * measure of its own name; a filter holds for all parts of what it stands at.
 */
final class MetricResolver {
    private final SemanticLayer layer;
    private final List<Leaf> leaves = new ArrayList<>();

    MetricResolver(SemanticLayer layer) {
        this.layer = layer;
    }

    /** All measures that the metrics resolved so far need, each once. */
    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    Value resolve(String name) {
        Metric metric = layer.metric(name).orElseThrow(() -> unknown(name));
        return metric(
                metric, new Frame(name, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    private DatusException unknown(String name) {
        List<String> names = layer.metricNames();
        return DatusException.user(
                "There is no metric \"" + name + "\".",
                names.isEmpty()
                        ? "No metrics are known yet: %gen_metrics TABLE --save defines some, %bootstrap takes over others."
                        : NearestName.hint(name, names, "Known: " + NearestName.list(names) + "."));
    }

    /** What holds on the way down to a measure. */
    private record Frame(
            String name,
            List<Condition> filters,
            Optional<Window> offset,
            Optional<Running> running,
            Optional<String> ifNone,
            List<String> within) {

        Frame in(Metric metric) {
            List<String> deeper =
                    Stream.concat(within.stream(), Stream.of(metric.name())).toList();
            return new Frame(name, and(metric.filter()), offset, running, ifNone, deeper);
        }

        Frame of(Part part) {
            if (part.offset().isPresent() && offset.isPresent()) {
                throw DatusException.user(
                        "\"" + name + "\" takes \"" + part.name() + "\" back in time twice.", "Leave one offset out.");
            }
            return new Frame(
                    part.alias(),
                    and(part.filter()),
                    part.offset().or(() -> offset),
                    running,
                    part.ifNone().or(() -> ifNone),
                    within);
        }

        /** The leaf of a metric that is one measure is called after the metric. */
        Frame called(String other) {
            return new Frame(other, filters, offset, running, ifNone, within);
        }

        Frame running(Running over) {
            if (running.isPresent()) {
                throw DatusException.user("\"" + name + "\" sums up over time what is summed up already.", "");
            }
            return new Frame(name, filters, offset, Optional.of(over), ifNone, within);
        }

        private List<Condition> and(Optional<String> filter) {
            return Stream.concat(filters.stream(), filter.map(Condition::new).stream())
                    .toList();
        }
    }

    private Value metric(Metric metric, Frame outer) {
        Frame frame = outer.in(metric);
        Formula formula = metric.formula();
        if (formula instanceof Formula.Simple simple) {
            return part(simple.measure(), frame.of(simple.measure()).called(frame.name()));
        }
        if (formula instanceof Formula.Cumulative cumulative) {
            Frame running = frame.running(new Running(cumulative.window(), cumulative.toDate()));
            return part(cumulative.measure(), running.of(cumulative.measure()).called(frame.name()));
        }
        if (formula instanceof Formula.Ratio ratio) {
            return new Value.Ratio(
                    part(ratio.numerator(), frame.of(ratio.numerator())),
                    part(ratio.denominator(), frame.of(ratio.denominator())));
        }
        return derived((Formula.Derived) formula, frame);
    }

    private Value derived(Formula.Derived derived, Frame frame) {
        Condition expr = new Condition(derived.expr());
        Map<String, Value> parts = new HashMap<>();
        derived.parts().forEach(part -> parts.put(part.alias(), part(part, frame.of(part))));
        for (String name : expr.names()) {
            if (!parts.containsKey(name)) {
                Part implied = Part.of(name);
                parts.put(name, part(implied, frame.of(implied)));
            }
        }
        return new Value.Expression(expr, parts);
    }

    private Value part(Part part, Frame frame) {
        boolean own = frame.within().contains(part.name());
        Optional<Metric> metric = own ? Optional.empty() : layer.metric(part.name());
        if (metric.isPresent()) {
            return metric(metric.get(), frame);
        }
        OwnedMeasure measure = layer.measure(part.name()).orElseThrow(() -> missing(part, frame, own));
        return new Value.Single(leaf(
                new Leaf(frame.name(), measure, frame.filters(), frame.offset(), frame.running(), frame.ifNone())));
    }

    private DatusException missing(Part part, Frame frame, boolean own) {
        String metric = frame.within().get(frame.within().size() - 1);
        if (own) {
            return DatusException.user(
                    "The metric \"" + metric + "\" is made of itself: " + String.join(" → ", frame.within()) + " → "
                            + part.name() + ".",
                    "Change one of them.");
        }
        List<String> known = Stream.concat(
                        layer.metricNames().stream(),
                        layer.models().stream()
                                .flatMap(model -> model.measures().stream())
                                .map(measure -> measure.name()))
                .distinct()
                .toList();
        return DatusException.user(
                "The metric \"" + metric + "\" is made of \"" + part.name()
                        + "\", which is neither a metric nor a measure.",
                NearestName.hint(part.name(), known, "Known: " + NearestName.list(known) + "."));
    }

    /** The same number is computed once; two numbers never share a name. */
    private Leaf leaf(Leaf wanted) {
        Optional<Leaf> same =
                leaves.stream().filter(leaf -> leaf.sameAs(wanted)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        Leaf named = wanted;
        for (int i = 2; isTaken(named.name()); i++) {
            named = wanted.named(wanted.name() + "_" + i);
        }
        leaves.add(named);
        return named;
    }

    private boolean isTaken(String name) {
        return leaves.stream().anyMatch(leaf -> leaf.name().equalsIgnoreCase(name));
    }
}
