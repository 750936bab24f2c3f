package datus.semantic.compile;

import datus.data.text.TableReference;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.OwnedMeasure;
import datus.semantic.SemanticModel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a number comes from: a metric, what it is made of, down to measures and the tables of their models.
 *
 * @param what as in "metric", "measure", "model" or "table"
 * @param detail what it adds: a formula, a filter, an expression; empty if nothing
 */
public record Lineage(String what, String name, String detail, List<Lineage> from) {
    public Lineage {
        from = List.copyOf(from);
    }

    /** The lineage of a metric that the layer knows. */
    public static Lineage of(SemanticLayer layer, String metric) {
        return new Walk(layer).metric(layer.metric(metric).orElseThrow(), Set.of());
    }

    /** As an indented list, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((what + " " + name + (detail.isEmpty() ? "" : " = " + detail)).strip());
        from.forEach(each -> each.lines().forEach(line -> lines.add("  " + line)));
        return List.copyOf(lines);
    }

    /** The names of all that it comes from of one sort, as in "model". */
    public Stream<String> names(String sort) {
        Stream<String> own = what.equals(sort) ? Stream.of(name) : Stream.of();
        return Stream.concat(own, from.stream().flatMap(each -> each.names(sort)));
    }

    private record Walk(SemanticLayer layer) {

        Lineage metric(Metric metric, Set<String> within) {
            Set<String> deeper =
                    Stream.concat(within.stream(), Stream.of(metric.name())).collect(Collectors.toSet());
            String filter =
                    metric.filter().map(text -> " where " + oneLine(text)).orElse("");
            List<Lineage> from = parts(metric.formula()).stream()
                    .flatMap(part -> part(part, deeper).stream())
                    .toList();
            return new Lineage("metric", metric.name(), formula(metric.formula()) + filter, from);
        }

        private Optional<Lineage> part(Part part, Set<String> within) {
            Optional<Metric> metric = within.contains(part.name()) ? Optional.empty() : layer.metric(part.name());
            return metric.map(found -> metric(found, within))
                    .or(() -> layer.measure(part.name()).map(Walk::measure));
        }

        private static Lineage measure(OwnedMeasure owned) {
            Lineage model = new Lineage(
                    "model",
                    owned.model().name(),
                    "",
                    tables(owned.model().source()).toList());
            return new Lineage(
                    "measure",
                    owned.measure().name(),
                    owned.measure().aggregation().name().toLowerCase(Locale.ROOT) + " of "
                            + oneLine(owned.measure().expr()),
                    List.of(model));
        }

        private static Stream<Lineage> tables(Source source) {
            Stream<String> names = source instanceof Source.Query query
                    ? TableReference.in(query.sql()).stream()
                            .map(found -> String.join(".", found.parts()))
                            .distinct()
                    : Stream.of(source instanceof Source.Ref ref ? ref.model() : ((Source.Table) source).name());
            return names.map(name -> new Lineage("table", name, "", List.of()));
        }

        private static List<Part> parts(Formula formula) {
            if (formula instanceof Formula.Simple simple) {
                return List.of(simple.measure());
            }
            if (formula instanceof Formula.Ratio ratio) {
                return List.of(ratio.numerator(), ratio.denominator());
            }
            return formula instanceof Formula.Derived derived
                    ? derived.parts()
                    : List.of(((Formula.Cumulative) formula).measure());
        }

        private static String formula(Formula formula) {
            if (formula instanceof Formula.Simple simple) {
                return said(simple.measure());
            }
            if (formula instanceof Formula.Ratio ratio) {
                return said(ratio.numerator()) + " / " + said(ratio.denominator());
            }
            if (formula instanceof Formula.Derived derived) {
                return oneLine(derived.expr());
            }
            Formula.Cumulative running = (Formula.Cumulative) formula;
            return said(running.measure())
                    + running.window().map(window -> " over " + window.words()).orElse("")
                    + running.toDate()
                            .map(grain -> " from the start of the " + SqlStyle.word(grain))
                            .orElse("")
                    + (running.window().isEmpty() && running.toDate().isEmpty() ? " over all time" : "");
        }

        private static String said(Part part) {
            return part.name()
                    + part.filter().map(text -> " where " + oneLine(text)).orElse("")
                    + part.offset().map(window -> " " + window.words() + " ago").orElse("");
        }

        private static String oneLine(String text) {
            return text.strip().replaceAll("\\s*\\R\\s*", " ");
        }
    }
}
