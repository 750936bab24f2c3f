package datus.semantic.compile;

import datus.semantic.Aggregation;
import datus.semantic.SemanticModel.Measure;
import java.util.Optional;

/** Writes how a measure puts rows together. */
final class Computation {
    private final SqlStyle style;

    Computation(SqlStyle style) {
        this.style = style;
    }

    /**
     * The aggregate.
     *
     * @param value the measure's expression
     * @param only the condition that its rows fulfil, where others are there as well
     */
    String of(Measure measure, String value, Optional<String> only) {
        if (measure.aggregation() == Aggregation.COUNT && value.matches("\\d+|\\*")) {
            return only.map(condition -> "count(CASE WHEN " + condition + " THEN 1 END)")
                    .orElse("count(*)");
        }
        String counted =
                measure.aggregation() == Aggregation.SUM_BOOLEAN ? "CASE WHEN " + value + " THEN 1 ELSE 0 END" : value;
        String given = only.map(condition -> "CASE WHEN " + condition + " THEN " + counted + " END")
                .orElse(counted);
        return switch (measure.aggregation()) {
            case SUM, SUM_BOOLEAN -> "sum(" + given + ")";
            case COUNT -> "count(" + given + ")";
            case COUNT_DISTINCT -> "count(DISTINCT " + given + ")";
            case AVERAGE -> "avg(" + given + ")";
            case MIN -> "min(" + given + ")";
            case MAX -> "max(" + given + ")";
            case MEDIAN -> style.percentile(given, 0.5);
            case PERCENTILE -> style.percentile(given, measure.percentile().orElse(0.5));
        };
    }

    /** The aggregate over what was put together by day before. */
    static String again(Aggregation aggregation, String value) {
        return switch (aggregation) {
            case MIN -> "min(" + value + ")";
            case MAX -> "max(" + value + ")";
            default -> "sum(" + value + ")";
        };
    }

    /** Whether what was put together by day can be put together further. */
    static boolean isAdditive(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM, SUM_BOOLEAN, COUNT, MIN, MAX -> true;
            case COUNT_DISTINCT, AVERAGE, MEDIAN, PERCENTILE -> false;
        };
    }
}
