package datus.semantic.compile;

import datus.semantic.Grain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A dimension as it is asked for: {@code region}, {@code customer__region}, {@code order__customer__region},
 * {@code ordered_at__month}, {@code metric_time__week}, or {@code month} alone.
 *
 * @param text as asked for
 * @param path the entities on the way to it
 * @param grain how fine, of a time
 */
record DimensionName(String text, List<String> path, String name, Optional<Grain> grain) {
    private static final String METRIC_TIME = "metric_time";

    static DimensionName of(String text) {
        List<String> parts = Arrays.asList(text.strip().split("__"));
        Optional<Grain> last = grain(parts.get(parts.size() - 1));
        if (parts.size() == 1) {
            return new DimensionName(text.strip(), List.of(), last.isPresent() ? METRIC_TIME : parts.get(0), last);
        }
        int end = parts.size() - (last.isPresent() ? 1 : 0);
        return new DimensionName(text.strip(), List.copyOf(parts.subList(0, end - 1)), parts.get(end - 1), last);
    }

    /** The time of the metric, whatever its model calls it. */
    boolean isMetricTime() {
        return path.isEmpty() && name.equals(METRIC_TIME);
    }

    /** A dimension may be called month: then it is that, and no grain of the metric's time. */
    DimensionName asName() {
        return new DimensionName(text, List.of(), text, Optional.empty());
    }

    boolean isGrainAlone() {
        return isMetricTime() && grain(text).isPresent();
    }

    private static Optional<Grain> grain(String word) {
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
