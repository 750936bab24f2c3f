package datus.evaluation.judge;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.evaluation.Answerers;
import datus.evaluation.KnownLore;
import datus.evaluation.set.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * How much better questions are answered the more examples are approved. Of the seeds of each database a growing part is known; which come
 * first is a matter of their ids, so that the same always do, and each part holds the one before.
 */
public final class LearningCurve {
    private static final List<Integer> PERCENTS = List.of(0, 25, 50, 100);
    private static final Provenance APPROVED = new Provenance("person", "seed", "", Instant.EPOCH);

    private final List<Case> seeds;
    private final KnownLore known;

    /**
     * Learned from the cases that play {@code seed}.
     *
     * @param known what is known besides
     */
    public LearningCurve(List<Case> cases, KnownLore known) {
        this.seeds = cases.stream()
                .filter(each -> each.plays("seed") && !each.gold().sql().isBlank())
                .toList();
        this.known = known;
    }

    /**
     * One point of it.
     *
     * @param percent of the seeds of each database
     * @param seeds how many that are
     */
    public record Point(int percent, int seeds, Evaluation run) {
        public Counts counts() {
            return run.counts();
        }
    }

    /** The four numbers of the examined questions at 0, 25, 50 and 100% of the seeds. */
    public List<Point> of(Examination probes, Answerers answerers) {
        List<Point> points = new ArrayList<>();
        for (int percent : PERCENTS) {
            List<Entry> examples = examples(percent);
            points.add(new Point(percent, examples.size(), probes.of(answerers, known.and(examples))));
        }
        return List.copyOf(points);
    }

    /** What is known once all seeds are approved. */
    public KnownLore learned() {
        return known.and(examples(100));
    }

    private List<Entry> examples(int percent) {
        Map<String, List<Case>> byDatabase = seeds.stream()
                .collect(Collectors.groupingBy(each -> each.question().db()));
        return byDatabase.values().stream()
                .flatMap(all -> first(all, percent))
                .map(LearningCurve::approved)
                .toList();
    }

    private static Stream<Case> first(List<Case> seeds, int percent) {
        return seeds.stream()
                .sorted(Comparator.comparingLong(LearningCurve::place))
                .limit(Math.round(seeds.size() * percent / 100.0));
    }

    private static long place(Case seed) {
        CRC32 sum = new CRC32();
        seed.question().id().chars().forEach(sum::update);
        return sum.getValue();
    }

    private static Entry approved(Case seed) {
        return new Example(seed.question().question(), seed.gold().sql())
                .proposed(seed.question().db(), APPROVED)
                .decided(State.VERIFIED, APPROVED);
    }
}
