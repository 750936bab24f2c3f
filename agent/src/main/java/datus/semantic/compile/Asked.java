package datus.semantic.compile;

import datus.semantic.Grain;
import datus.semantic.MetricQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A metric query, its names taken apart.
 *
 * @param where the conditions over dimensions
 * @param having the conditions over metrics
 */
record Asked(
        MetricQuery query,
        SqlStyle style,
        FieldFinder finder,
        List<DimensionName> dimensions,
        List<Condition> where,
        List<Condition> having) {
    Asked {
        dimensions = List.copyOf(dimensions);
        where = List.copyOf(where);
        having = List.copyOf(having);
    }

    /** The finest time by which metrics are asked for. */
    Optional<DimensionName> time() {
        return dimensions.stream().filter(DimensionName::isMetricTime).min(Comparator.comparing(Asked::grain));
    }

    static Grain grain(DimensionName time) {
        return time.grain().orElse(Grain.DAY);
    }

    List<String> columns() {
        return dimensions.stream().map(name -> style.quote(name.text())).toList();
    }
}
