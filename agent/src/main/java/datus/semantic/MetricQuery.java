package datus.semantic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Metrics asked for by dimensions.
 *
 * @param dimensions by name, with {@code entity__} before it where that is needed to tell it apart; a time dimension with
 *     {@code __month} behind it is taken by month, {@code metric_time} is the primary time of each metric
 * @param where SQL conditions over dimensions, all of which hold
 * @param fillGaps whether times without rows are shown, with nothing in them
 */
public record MetricQuery(
        List<String> metrics,
        List<String> dimensions,
        List<String> where,
        Optional<TimeRange> time,
        boolean fillGaps,
        List<Order> order,
        Optional<Integer> limit) {
    public MetricQuery {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        where = List.copyOf(where);
        order = List.copyOf(order);
    }

    /** Days of the metrics' time, first and last included; open where one of them is empty. */
    public record TimeRange(Optional<LocalDate> first, Optional<LocalDate> last) {

        public TimeRange(LocalDate first, LocalDate last) {
            this(Optional.of(first), Optional.of(last));
        }
    }

    public record Order(String by, boolean descending) {}
}
