package datus.generation.semantic;

import datus.generation.usage.Calculation.Aggregate;
import datus.semantic.Aggregation;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares what queries aggregate with what measures do, and the names that queries give. */
final class Expressions {
    /** Names that people give without meaning anything by them. */
    private static final Set<String> EMPTY_NAMES = Set.of(
            "sum",
            "avg",
            "average",
            "min",
            "max",
            "cnt",
            "count",
            "num",
            "number",
            "total",
            "value",
            "result",
            "tot",
            "ratio",
            "running",
            "running_total",
            "cumulative",
            "share",
            "percent",
            "pct");

    private Expressions() {}

    /** The same for expressions that differ in case, quotes and white space only. */
    static String key(String expr) {
        return expr.toLowerCase(Locale.ROOT).replaceAll("[\\s\"`]+", "");
    }

    /** How an aggregate function puts rows together; empty for one that measures do not know. */
    static Optional<Aggregation> aggregation(Aggregate aggregate) {
        return switch (aggregate.function()) {
            case "SUM" -> Optional.of(Aggregation.SUM);
            case "AVG" -> Optional.of(Aggregation.AVERAGE);
            case "MIN" -> Optional.of(Aggregation.MIN);
            case "MAX" -> Optional.of(Aggregation.MAX);
            case "COUNT" -> Optional.of(aggregate.distinct() ? Aggregation.COUNT_DISTINCT : Aggregation.COUNT);
            default -> Optional.empty();
        };
    }

    /** The measure of a model that is this aggregate, whatever its filter. */
    static Optional<Measure> measure(SemanticModel model, Aggregate aggregate) {
        return model.measures().stream()
                .filter(measure -> isSame(model, measure, aggregate))
                .findFirst();
    }

    private static boolean isSame(SemanticModel model, Measure measure, Aggregate aggregate) {
        if (isCountOfRows(model, aggregate)) {
            return isCountOfRows(model, measure);
        }
        return aggregation(aggregate).filter(measure.aggregation()::equals).isPresent()
                && key(measure.expr()).equals(key(aggregate.expr()));
    }

    /** Whether it counts rows: all of them, or by a key, which every row has once. */
    static boolean isCountOfRows(SemanticModel model, Aggregate aggregate) {
        return aggregate.function().equals("COUNT")
                && (isKey(model, aggregate.expr())
                        || (!aggregate.distinct() && aggregate.expr().equals("*")));
    }

    private static boolean isCountOfRows(SemanticModel model, Measure measure) {
        return (measure.aggregation() == Aggregation.COUNT && isKey(model, measure.expr()))
                || (measure.aggregation() == Aggregation.SUM && measure.expr().equals("1"));
    }

    private static boolean isKey(SemanticModel model, String expr) {
        return model.entities().stream()
                .filter(entity -> entity.type() == Entity.Type.PRIMARY)
                .anyMatch(entity -> key(entity.expr()).equals(key(expr)));
    }

    /** A name that says something. */
    static Optional<String> telling(Optional<String> alias) {
        return alias.filter(name -> name.length() > 2)
                .filter(name -> name.matches("[\\p{L}][\\p{L}\\p{N}_]*"))
                .filter(name -> !EMPTY_NAMES.contains(name));
    }
}
