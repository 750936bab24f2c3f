package datus.answer.metric;

import datus.answer.Answer.Evidence;
import datus.semantic.MetricQuery;
import datus.semantic.MetricQuery.Order;
import datus.semantic.MetricQuery.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What has been read of a question so far, and the query that it comes to. Used once. */
final class MetricDraft {
    private final List<String> metrics = new ArrayList<>();
    private final List<String> leading = new ArrayList<>();
    private final List<String> grouped = new ArrayList<>();
    private final List<String> context = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Thing> mentioned = new ArrayList<>();
    private final List<String> eaches = new ArrayList<>();
    private final Map<Filtered, List<MetricFilter>> filters = new LinkedHashMap<>();
    private final List<String> where = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Optional<TimeRange> time = Optional.empty();
    private Optional<Boolean> ranked = Optional.empty();
    private Optional<Integer> limit = Optional.empty();
    private boolean listed;

    private record Filtered(String dimension, boolean negated) {}

    /**
     * A metric is asked for.
     *
     * @param behindBy among what is grouped by, so that it is shown before the others
     */
    void metric(String name, boolean behindBy) {
        (behindBy ? leading : metrics).add(name);
    }

    /** A dimension to group by; of the row's context if "corresponding" stood before it. */
    void group(String dimension, boolean corresponding) {
        listed = true;
        (corresponding ? context : grouped).add(dimension);
    }

    void ask(String dimension) {
        asked.add(dimension);
    }

    /**
     * A thing is spoken of.
     *
     * @param any one of its kind, whichever, as in "that a customer has paid": one line for each
     * @param each one line for each, unless it is said by what
     */
    void mention(Thing thing, boolean any, boolean each) {
        if (any) {
            grouped.add(thing.face());
        } else if (each) {
            eaches.add(thing.face());
        }
        mentioned.add(thing);
    }

    /** Values of one dimension are taken together: any of them. */
    void filter(MetricFilter filter, boolean negated) {
        filters.computeIfAbsent(new Filtered(filter.dimension(), negated), any -> new ArrayList<>())
                .add(filter);
    }

    /** The value that was compared with last. */
    Optional<MetricFilter> lastFilter() {
        return filters.values().stream().reduce((one, other) -> other).map(values -> values.get(values.size() - 1));
    }

    /** A condition over metrics. */
    void filter(String condition) {
        where.add(condition);
    }

    void during(TimeRange range) {
        time = Optional.of(range);
    }

    void rank(boolean high) {
        ranked = Optional.of(high);
    }

    void first(int count) {
        limit = Optional.of(count);
    }

    void took(String words, String meaning) {
        evidence.add(new Evidence(words, meaning));
    }

    boolean isTimed() {
        return time.isPresent();
    }

    boolean isRanked() {
        return ranked.isPresent();
    }

    boolean hasMetric() {
        return !metrics.isEmpty() || !leading.isEmpty();
    }

    /** The metric that was named last. */
    Optional<String> lastMetric() {
        List<String> all = metrics();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The things that were spoken of. */
    List<Thing> mentioned() {
        return List.copyOf(mentioned);
    }

    /** Whether things are spoken of and nothing says by what. */
    boolean isOfThings() {
        return !mentioned.isEmpty() && !listed;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<String> metrics() {
        return Stream.concat(leading.stream(), metrics.stream()).distinct().toList();
    }

    /**
     * The query; empty if nothing was asked for. One number for each of some groups is shown with the highest first.
     *
     * @param distance how far a dimension is from the rows that are computed
     */
    Optional<MetricQuery> query(ToIntFunction<String> distance) {
        List<String> dimensions = dimensions(distance);
        boolean listsAll =
                mentioned.stream().allMatch(thing -> dimensions.stream().anyMatch(thing::has));
        if (metrics().isEmpty() && (dimensions.isEmpty() || ranked.isPresent() || !listsAll)) {
            return Optional.empty();
        }
        boolean compares = metrics().size() == 1 && dimensions.size() == 1 && !isTime(dimensions.get(0));
        List<Order> order = ranked.or(() -> compares ? Optional.of(true) : Optional.empty()).stream()
                .map(high -> new Order(metrics().get(0), high))
                .toList();
        Optional<Integer> most = ranked.isPresent() && limit.isEmpty()
                ? Optional.of(1)
                : limit.filter(count -> count < Integer.MAX_VALUE);
        return Optional.of(new MetricQuery(metrics(), dimensions, conditions(), time, false, order, most));
    }

    private static boolean isTime(String dimension) {
        return Set.of("metric_time", "day", "week", "month", "quarter", "year").contains(dimension);
    }

    private List<String> conditions() {
        return Stream.concat(
                        filters.entrySet().stream()
                                .map(each -> MetricFilter.condition(
                                        each.getValue(), each.getKey().negated())),
                        where.stream())
                .toList();
    }

    private List<String> dimensions(ToIntFunction<String> distance) {
        List<String> shown = new ArrayList<>(context.stream()
                .sorted(Comparator.comparingInt(distance).reversed().thenComparing(name -> name))
                .toList());
        shown.addAll(grouped);
        shown.addAll(listed ? List.of() : eaches);
        boolean unlisted = !listed && (metrics().isEmpty() || ranked.isPresent());
        if (unlisted) {
            mentioned.stream().map(Thing::face).forEach(shown::add);
        }
        shown.addAll(asked);
        return shown.stream().distinct().filter(name -> !isSameAs(name, shown)).toList();
    }

    /** A face is left out where the same dimension stands under its bare name. */
    private static boolean isSameAs(String name, List<String> shown) {
        int path = name.lastIndexOf("__");
        return path > 0 && Set.copyOf(shown).contains(name.substring(path + 2));
    }
}
