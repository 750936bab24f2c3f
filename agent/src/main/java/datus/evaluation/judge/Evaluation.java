package datus.evaluation.judge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A set of questions once asked.
 *
 * @param asOf the day that "today" meant
 */
public record Evaluation(String name, String asOf, List<Judged> judged) {
    public Evaluation {
        judged = List.copyOf(judged);
    }

    public Counts counts() {
        return Counts.of(judged);
    }

    /** The four numbers of each database. */
    public Map<String, Counts> byDatabase() {
        return by(judged, Judged::db);
    }

    /** The names of all tags. */
    public Set<String> tags() {
        return judged.stream()
                .flatMap(each -> each.tags().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The four numbers of each value of a tag. */
    public Map<String, Counts> byTag(String tag) {
        return by(
                judged.stream().filter(each -> each.tags().containsKey(tag)).toList(),
                each -> Optional.ofNullable(each.tags().get(tag)).orElse(""));
    }

    private static Map<String, Counts> by(Collection<Judged> all, Function<Judged, String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Counts::of)));
    }

    /**
     * How long it took to understand a question.
     *
     * @param share 0.5 for the median
     */
    public double milliseconds(double share) {
        List<Double> times = judged.stream().map(Judged::ms).sorted().toList();
        return times.isEmpty() ? 0 : times.get(Math.min(times.size() - 1, (int) (times.size() * share)));
    }
}
