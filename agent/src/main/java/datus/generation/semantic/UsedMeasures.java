package datus.generation.semantic;

import datus.answer.schema.Field;
import datus.generation.usage.Calculation;
import datus.generation.usage.Calculation.Aggregate;
import datus.semantic.Aggregation;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proposes measures for what queries compute and columns alone do not give: products, different values, other aggregates. */
final class UsedMeasures {
    private final TableFacts facts;
    private final TakenNames names;
    private final List<Reason> reasons;

    UsedMeasures(TableFacts facts, TakenNames names, List<Reason> reasons) {
        this.facts = facts;
        this.names = names;
        this.reasons = reasons;
    }

    /** An aggregate in a query, and whether the query gives a name to what it makes of it. */
    private record Made(Aggregate aggregate, boolean named) {}

    /**
     * Those that recur, or of which a query makes something with a name.
     *
     * @param model as it is without them
     */
    List<Measure> draft(SemanticModel model) {
        String table = facts.table().name().table().toLowerCase(Locale.ROOT);
        Map<String, List<Made>> groups = new TreeMap<>();
        for (Calculation calculation : facts.usage().calculations()) {
            boolean named = Expressions.telling(calculation.alias()).isPresent();
            calculation.aggregates().stream()
                    .filter(each -> each.isOf(table) && isOfValues(each) && !isKnown(model, each))
                    .forEach(each -> groups.computeIfAbsent(key(each), any -> new ArrayList<>())
                            .add(new Made(each, named)));
        }
        List<Measure> measures = new ArrayList<>();
        groups.values().forEach(group -> measure(group).ifPresent(measures::add));
        return measures;
    }

    private static boolean isKnown(SemanticModel model, Aggregate aggregate) {
        return Expressions.isCountOfRows(model, aggregate)
                || Expressions.measure(model, aggregate).isPresent();
    }

    private static String key(Aggregate aggregate) {
        return aggregate.function() + aggregate.distinct() + Expressions.key(aggregate.expr());
    }

    /** Extremes and counts of what is not null are no measures of a business. */
    private static boolean isOfValues(Aggregate aggregate) {
        return aggregate.function().equals("SUM") || aggregate.function().equals("AVG") || aggregate.distinct();
    }

    private Optional<Measure> measure(List<Made> same) {
        if (same.size() < 2 && !same.get(0).named()) {
            return Optional.empty();
        }
        Aggregate one = same.get(0).aggregate();
        return alias(same).or(() -> byColumn(one)).flatMap(wish -> Expressions.aggregation(one)
                .map(aggregation -> {
                    String name = names.take(wish, facts.entityName() + "_" + wish);
                    reasons.add(new Reason(
                            name, "is " + written(one) + ": in " + facts.usage().share(same.size())));
                    return new Measure(name, aggregation, one.expr(), "", Optional.empty(), true);
                }));
    }

    private static String written(Aggregate aggregate) {
        return aggregate.function().toLowerCase(Locale.ROOT) + "(" + (aggregate.distinct() ? "distinct " : "")
                + aggregate.expr() + ")";
    }

    /** The name that most queries give it. */
    private static Optional<String> alias(List<Made> same) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        same.stream()
                .map(Made::aggregate)
                .filter(aggregate -> aggregate.filter().isEmpty())
                .flatMap(aggregate -> Expressions.telling(aggregate.alias()).stream())
                .forEach(alias -> counts.merge(alias, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> each) -> each.getValue())
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private Optional<String> byColumn(Aggregate aggregate) {
        String how = aggregate.distinct()
                ? "distinct_"
                : Expressions.aggregation(aggregate)
                                .filter(Aggregation.AVERAGE::equals)
                                .isPresent()
                        ? "average_"
                        : "total_";
        return facts.table()
                .field(aggregate.expr().replace("\"", ""))
                .map(Field::words)
                .map(words -> how + String.join("_", words));
    }
}
