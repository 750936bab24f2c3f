package datus.answer.metric;

import java.util.List;
import java.util.stream.Collectors;

/** A value of a dimension, as it stands in the data. */
record MetricFilter(String dimension, String value) {

    /** Whether it is of the dimension of that name, perhaps seen along another way. */
    boolean isOf(String name) {
        return dimension.equals(name) || dimension.endsWith("__" + name);
    }

    /** That the dimension has one of these values, all of which are of one; or has none of them. */
    static String condition(List<MetricFilter> any, boolean negated) {
        String dimension = any.get(0).dimension();
        if (any.size() == 1) {
            return dimension + (negated ? " <> " : " = ") + any.get(0).literal();
        }
        String literals = any.stream().map(MetricFilter::literal).distinct().collect(Collectors.joining(", "));
        return dimension + (negated ? " NOT IN (" : " IN (") + literals + ")";
    }

    private String literal() {
        return "'" + value.replace("'", "''") + "'";
    }

    /** As in "region North". */
    String words(boolean negated) {
        return dimension + (negated ? " not " : " ") + value;
    }
}
