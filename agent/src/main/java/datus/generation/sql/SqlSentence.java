package datus.generation.sql;

import datus.generation.usage.Calculation;
import datus.generation.usage.Calculation.Aggregate;
import datus.generation.usage.Calculation.Ratio;
import datus.generation.usage.Calculation.Running;
import datus.generation.usage.SqlOutline;
import datus.generation.usage.SqlOutline.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a sentence what a query does: "Sum of amount as revenue by region, from orders and customer, where …". */
record SqlSentence(SqlOutline outline) {
    private static final int MOST_LISTED = 6;
    private static final Map<String, String> FUNCTIONS =
            Map.of("SUM", "sum of ", "AVG", "average of ", "COUNT", "count of ", "MIN", "least ", "MAX", "greatest ");

    String text() {
        StringBuilder text = new StringBuilder(what());
        if (!outline.grain().isEmpty()) {
            text.append(" by ").append(listed(outline.grain(), ", "));
        }
        text.append(", from ").append(listed(outline.tables(), " and "));
        List<String> conditions =
                outline.filters().stream().map(Filter::condition).toList();
        if (!conditions.isEmpty()) {
            text.append(", where ").append(listed(conditions, " and "));
        }
        if (!outline.order().isEmpty()) {
            text.append(", ordered by ").append(listed(outline.order(), ", "));
        }
        outline.limit().ifPresent(rows -> text.append(", the first ").append(rows));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String what() {
        return outline.calculations().isEmpty()
                ? "rows"
                : listed(outline.calculations().stream().map(SqlSentence::said).toList(), ", ");
    }

    private static String said(Calculation calculation) {
        String text = calculation instanceof Aggregate aggregate
                ? said(aggregate)
                : calculation instanceof Ratio ratio
                        ? said(ratio.numerator()) + " divided by " + said(ratio.denominator())
                        : "running " + said(((Running) calculation).of());
        return text + calculation.alias().map(name -> " as " + name).orElse("");
    }

    private static String said(Aggregate aggregate) {
        String what =
                aggregate.expr().equals("*") ? "rows" : (aggregate.distinct() ? "different " : "") + aggregate.expr();
        String function = FUNCTIONS.getOrDefault(
                aggregate.function(), aggregate.function().toLowerCase(Locale.ROOT) + " of ");
        return function
                + what
                + aggregate.filter().map(only -> " where " + only).orElse("");
    }

    private static String listed(List<String> parts, String between) {
        String first = parts.stream().limit(MOST_LISTED).collect(Collectors.joining(between));
        int more = parts.size() - MOST_LISTED;
        return (first + (more > 0 ? between + more + " more" : "")).replaceAll("\\s+", " ");
    }
}
