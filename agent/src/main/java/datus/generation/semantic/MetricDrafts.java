package datus.generation.semantic;

import datus.generation.usage.Calculation;
import datus.generation.usage.Calculation.Aggregate;
import datus.generation.usage.Calculation.Ratio;
import datus.generation.usage.Calculation.Running;
import datus.generation.usage.Usage;
import datus.semantic.Grain;
import datus.semantic.Metric;
import datus.semantic.Metric.Formula;
import datus.semantic.Metric.Part;
import datus.semantic.Metric.Window;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Measure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Proposes metrics: measures that imply none, and what queries compute of measures: under another name, where a condition holds,
 * divided by one another, summed up over time. A calculation counts where it recurs or where a query gives it a name.
 */
public final class MetricDrafts {
    private final Map<String, SemanticModel> models;
    private final Usage usage;
    private final TakenNames names = new TakenNames();
    private final Map<String, Found> found = new TreeMap<>();

    /** A metric's making, and in how many queries it is. */
    private record Found(
            String wish, Optional<String> filter, Formula formula, String why, int queries, boolean named) {
        Found again(Found other) {
            Found better = named || !other.named ? this : other;
            return new Found(better.wish, filter, formula, why, queries + other.queries, named || other.named);
        }
    }

    /**
     * @param models by their tables' names without schema, in lower case
     * @param known names that metrics have already
     */
    private MetricDrafts(Map<String, SemanticModel> models, Collection<String> known, Usage usage) {
        this.models = models;
        this.usage = usage;
        known.forEach(names::take);
        models.values().forEach(model -> model.measures().stream()
                .filter(Measure::metric)
                .forEach(measure -> names.take(measure.name())));
    }

    /** The metrics for these models that are not known yet, by name. */
    public static List<MetricDraft> of(Map<String, SemanticModel> models, Collection<String> known, Usage usage) {
        return new MetricDrafts(models, known, usage).draft();
    }

    private List<MetricDraft> draft() {
        Map<String, MetricDraft> drafts = new TreeMap<>();
        for (SemanticModel model : models.values()) {
            model.measures().stream().filter(measure -> !measure.metric()).forEach(measure -> simple(measure)
                    .ifPresent(draft -> drafts.put(draft.metric().name(), draft)));
        }
        usage.queries()
                .forEach(query -> query.calculations().stream().distinct().forEach(this::note));
        found.values().stream()
                .filter(each -> each.named() || each.queries() > 1)
                .map(this::draft)
                .forEach(draft -> drafts.put(draft.metric().name(), draft));
        return List.copyOf(drafts.values());
    }

    private Optional<MetricDraft> simple(Measure measure) {
        String name = names.take(measure.name());
        if (!name.equals(measure.name())) {
            return Optional.empty();
        }
        Metric metric = new Metric(
                name, name, measure.description(), Optional.empty(), new Formula.Simple(Part.of(measure.name())));
        return Optional.of(new MetricDraft(metric, new Reason(name, "is the measure of that name")));
    }

    private MetricDraft draft(Found each) {
        String name = names.take(each.wish());
        int all = usage.queries().size();
        String queries = each.queries() + " of " + all + (all == 1 ? " query" : " queries");
        Metric metric = new Metric(name, name, "", each.filter(), each.formula());
        return new MetricDraft(metric, new Reason(name, each.why() + ": in " + queries));
    }

    private void note(Calculation calculation) {
        Optional<Found> noted = Optional.empty();
        if (calculation instanceof Aggregate aggregate) {
            noted = named(aggregate);
        } else if (calculation instanceof Ratio ratio) {
            noted = ratio(ratio);
        } else if (calculation instanceof Running running) {
            noted = running(running);
        }
        noted.ifPresent(each -> found.merge(each.formula() + each.filter().orElse(""), each, Found::again));
    }

    /** A measure under a name of its own, or where a condition holds. */
    private Optional<Found> named(Aggregate aggregate) {
        return measure(aggregate).flatMap(measure -> {
            Optional<String> alias = Expressions.telling(aggregate.alias());
            if (aggregate.filter().isEmpty()) {
                return alias.filter(name -> !name.equals(measure.name()))
                        .map(name -> new Found(
                                name,
                                Optional.empty(),
                                new Formula.Simple(Part.of(measure.name())),
                                "is what queries call " + measure.name(),
                                1,
                                true));
            }
            return filter(aggregate)
                    .map(filter -> new Found(
                            alias.orElseGet(() -> measure.name() + "_" + words(filter)),
                            Optional.of(filter),
                            new Formula.Simple(Part.of(measure.name())),
                            "is " + measure.name() + " where " + filter,
                            1,
                            alias.isPresent()));
        });
    }

    private Optional<Found> ratio(Ratio ratio) {
        return part(ratio.numerator()).flatMap(above -> part(ratio.denominator())
                .map(below -> new Found(
                        Expressions.telling(ratio.alias()).orElse(above.name() + "_per_" + below.name()),
                        Optional.empty(),
                        new Formula.Ratio(above, below),
                        "is " + above.name() + " divided by " + below.name(),
                        1,
                        Expressions.telling(ratio.alias()).isPresent())));
    }

    private Optional<Part> part(Aggregate aggregate) {
        Optional<String> filter = filter(aggregate);
        boolean lost = aggregate.filter().isPresent() && filter.isEmpty();
        return lost
                ? Optional.empty()
                : measure(aggregate).map(measure -> new Part(measure.name(), measure.name(), filter, Optional.empty()));
    }

    private Optional<Found> running(Running running) {
        return part(running.of()).filter(part -> part.filter().isEmpty()).map(part -> {
            Grain grain = model(running.of())
                    .flatMap(model -> model.dimensions().stream()
                            .filter(dimension -> model.primaryTime()
                                    .filter(dimension.name()::equals)
                                    .isPresent())
                            .findFirst())
                    .flatMap(Dimension::grain)
                    .orElse(Grain.DAY);
            Optional<Window> window = running.preceding().map(rows -> new Window(rows + 1, grain));
            return new Found(
                    Expressions.telling(running.alias()).orElse("cumulative_" + part.name()),
                    Optional.empty(),
                    new Formula.Cumulative(part, window, Optional.empty()),
                    "is " + part.name() + " summed up over time",
                    1,
                    true);
        });
    }

    private Optional<SemanticModel> model(Aggregate aggregate) {
        return Optional.ofNullable(models.get(aggregate.table()));
    }

    private Optional<Measure> measure(Aggregate aggregate) {
        return model(aggregate).flatMap(model -> Expressions.measure(model, aggregate));
    }

    /** The condition with dimensions in place of columns; empty if it names a column that is no dimension. */
    private Optional<String> filter(Aggregate aggregate) {
        return aggregate.filter().flatMap(condition -> model(aggregate).flatMap(model -> {
            Map<String, String> dimensions = new LinkedHashMap<>();
            String entity = model.key().map(key -> key + "__").orElse("");
            model.dimensions()
                    .forEach(dimension -> dimensions.put(Expressions.key(dimension.expr()), entity + dimension.name()));
            return DimensionText.of(condition, dimensions);
        }));
    }

    private static String words(String filter) {
        String quoted = Pattern.compile("'([^']*)'")
                .matcher(filter)
                .results()
                .map(match -> match.group(1))
                .reduce("", (one, other) -> one + " " + other);
        String words = (quoted.isBlank() ? filter.replaceAll("\\w+__", "") : quoted).toLowerCase(Locale.ROOT);
        return words.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }
}
