package datus.answer.metric;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.language.PeriodReader;
import datus.answer.language.Word;
import datus.answer.metric.MetricDefinitions.Taken;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.compile.MetricCompiler;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one question as a query of metrics: its definitions first, then the rest with them. */
final class MetricReading {
    private static final int MOST_DIMENSIONS = 40;
    private static final Set<String> LISTING = Set.of("all", "every", "list", "return");

    private final Asked asked;
    private final KnownLayer known;
    private final Taken taken;
    private final SemanticLayer layer;
    private final MetricNames names;
    private final MetricCompiler compiler;

    MetricReading(Asked asked, KnownLayer known) {
        this.asked = asked;
        this.known = known;
        boolean defines = MetricDefinitions.mayBeIn(asked.words());
        this.names = defines ? known.freshNames(known.layer()) : known.names();
        this.taken = defines ? new MetricDefinitions(names, asked.words()).take() : new Taken(asked.words(), List.of());
        this.layer = taken.metrics().isEmpty() ? known.layer() : taken.over(known.layer());
        this.compiler = taken.metrics().isEmpty() ? known.compiler() : known.compilerOf(layer);
    }

    /** One at most: where a word names a thing and a metric, the thing is meant if a list is asked for. */
    List<Candidate> candidates() {
        Optional<MetricDraft> things = draft(true);
        Optional<MetricDraft> metrics =
                things.filter(MetricDraft::hasMetric).isPresent() ? Optional.empty() : draft(false);
        boolean lists = taken.words().stream().anyMatch(word -> LISTING.contains(word.norm()));
        return Stream.concat(
                        metrics.filter(draft -> draft.hasMetric() && !draft.isOfThings() && !lists).stream(),
                        things.stream())
                .flatMap(draft -> candidate(draft).stream())
                .limit(1)
                .toList();
    }

    private Optional<MetricDraft> draft(boolean thingsFirst) {
        List<String> dimensions = firstMetric()
                .map(metric -> compiler.dimensions(metric).stream()
                        .limit(MOST_DIMENSIONS)
                        .toList())
                .orElse(List.of());
        return new MetricQuestion(
                        names,
                        new PeriodReader(asked.calendar(), asked.question().asOf()),
                        asked.knowledge().lexicon(),
                        phrase -> known.values().find(dimensions, phrase, asked.rows()),
                        taken.words(),
                        Set.copyOf(asked.question().metrics()),
                        thingsFirst)
                .read();
    }

    /** The first metric that is named, whatever else is. */
    private Optional<String> firstMetric() {
        List<Word> words = taken.words();
        for (int at = 0; at < words.size(); at++) {
            for (int end = Math.min(words.size(), at + names.longest()); end > at; end--) {
                Optional<String> metric = names.metric(words.subList(at, end));
                if (metric.isPresent()) {
                    return metric;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A metric that cannot be taken so is no answer; other ways may know one. Nor is it where a thing is spoken of of which a row has
     * many: that is a condition, as in customers with an order.
     */
    private Optional<Candidate> candidate(MetricDraft draft) {
        try {
            Optional<MetricQuery> query = draft.query(dimension -> draft.lastMetric()
                    .map(metric -> compiler.distance(metric, dimension))
                    .orElse(0));
            draft.mentioned()
                    .forEach(thing -> draft.lastMetric().ifPresent(metric -> compiler.distance(metric, thing.face())));
            return query.filter(read -> taken.agreeWith(read.metrics(), layer))
                    .map(read -> candidate(read, draft.evidence()));
        } catch (DatusException notThisWay) {
            return Optional.empty();
        }
    }

    private Candidate candidate(MetricQuery query, List<Evidence> evidence) {
        Signals signals = Signals.none().with(Signal.LINKED, 1).with(Signal.METRIC, 1);
        return new Candidate(
                new Origin.Metric(query.metrics()),
                compiler.compile(query),
                restated(query),
                evidence(query, evidence),
                signals);
    }

    private static String restated(MetricQuery query) {
        String by = query.dimensions().isEmpty() ? "" : String.join(", ", query.dimensions());
        String what = query.metrics().isEmpty() ? by : String.join(", ", query.metrics());
        String where = query.where().isEmpty() ? "" : " where " + String.join(" and ", query.where());
        String time = query.time()
                .map(range -> range.first().map(day -> ", from " + day).orElse("")
                        + range.last()
                                .map(day -> (range.first().isPresent() ? " to " : ", up to ") + day)
                                .orElse(""))
                .orElse("");
        String order = query.order().stream()
                .map(each -> ", " + (each.descending() ? "highest " : "lowest ") + each.by() + " first")
                .findFirst()
                .orElse("");
        String limit = query.limit().map(count -> ", the first " + count).orElse("");
        return what + (query.metrics().isEmpty() || by.isEmpty() ? "" : " by " + by) + where + time + order + limit;
    }

    /** What the words were taken for, what the question defines, then how far each metric can be relied on. */
    private List<Evidence> evidence(MetricQuery query, List<Evidence> read) {
        List<Evidence> evidence = new ArrayList<>(read);
        taken.metrics().forEach(metric -> evidence.add(new Evidence(metric.label(), "defined in the question")));
        query.metrics().stream().distinct().forEach(metric -> Optional.ofNullable(
                        layer.standing().get(metric))
                .ifPresent(standing -> evidence.add(new Evidence(metric, said(standing)))));
        return evidence;
    }

    private static String said(Standing standing) {
        var provenance = standing.facts().provenance();
        String by = provenance.by().isEmpty()
                ? ""
                : " by " + provenance.by() + " on " + LocalDate.ofInstant(provenance.at(), ZoneOffset.UTC);
        return "metric, " + standing.facts().state().name().toLowerCase(Locale.ROOT) + by + ", " + provenance.origin()
                + standing.stale().map(why -> "; stale: " + why).orElse("");
    }
}
