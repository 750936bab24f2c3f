package datus.tool.context;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.Grain;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.Order;
import datus.semantic.MetricQuery.TimeRange;
import datus.tool.ToolArguments;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a query of metrics from the arguments of a call. */
record MetricCall(ToolArguments arguments) {
    private static final String TIME = "metric_time";
    private static final List<String> GRAINS = Arrays.stream(Grain.values())
            .map(grain -> grain.name().toLowerCase(Locale.ROOT))
            .toList();

    MetricQuery query() {
        Optional<LocalDate> first = day("time_start");
        Optional<LocalDate> last = day("time_end");
        return new MetricQuery(
                arguments.texts("metrics"),
                dimensions(),
                arguments.texts("where"),
                first.isEmpty() && last.isEmpty() ? Optional.empty() : Optional.of(new TimeRange(first, last)),
                false,
                arguments.texts("order_by").stream().map(MetricCall::order).toList(),
                limit());
    }

    private List<String> dimensions() {
        List<String> named = arguments.texts("dimensions");
        Optional<String> grain = arguments.find("time_granularity").map(MetricCall::grain);
        if (grain.isEmpty()) {
            return named;
        }
        String timed = TIME + "__" + grain.get();
        List<String> dimensions = new ArrayList<>();
        named.forEach(name -> dimensions.add(name.equals(TIME) ? timed : name));
        if (!dimensions.contains(timed)) {
            dimensions.add(0, timed);
        }
        return dimensions;
    }

    private static String grain(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        if (!GRAINS.contains(lower)) {
            throw DatusException.user(
                    "\"time_granularity\" is not \"" + typed + "\".",
                    NearestName.hint(lower, GRAINS, "It is one of " + String.join(", ", GRAINS) + "."));
        }
        return lower;
    }

    private Optional<LocalDate> day(String name) {
        try {
            return arguments.find(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw DatusException.user(
                    "\"" + name + "\" is not a day: " + arguments.text(name) + ".",
                    "Write it as in 2026-01-31; parse_dates tells the days of words.");
        }
    }

    private static Order order(String typed) {
        String name = typed.strip();
        boolean minus = name.startsWith("-");
        boolean descending = minus || name.toLowerCase(Locale.ROOT).endsWith(" desc");
        return new Order(name.substring(minus ? 1 : 0).replaceFirst("(?i)\\s+(asc|desc)$", ""), descending);
    }

    private Optional<Integer> limit() {
        long limit = arguments.number("limit", 0);
        return limit > 0 ? Optional.of((int) Math.min(limit, Integer.MAX_VALUE)) : Optional.empty();
    }
}
