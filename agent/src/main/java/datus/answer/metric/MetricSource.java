package datus.answer.metric;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Origin;
import datus.answer.candidate.Signal;
import datus.answer.candidate.Signals;
import datus.answer.language.PeriodReader;
import datus.answer.metric.MetricQuestion.Filter;
import datus.answer.metric.MetricQuestion.Read;
import datus.answer.schema.Lookup;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers what defined metrics answer: questions of which every word is a metric, a dimension, a period or a value of a dimension.
 * Confined to the execute thread.
 */
public final class MetricSource implements CandidateSource {
    private static final int MOST_DIMENSIONS = 12;

    @Override
    public String name() {
        return "metric";
    }

    /** A metric that cannot be taken so is no answer; other ways may know one. */
    @Override
    public Found find(Asked asked) {
        SemanticLayer layer = asked.lore().layer();
        if (layer.metrics().isEmpty()) {
            return Found.nothing();
        }
        try {
            SqlStyle style = SqlStyle.of(
                    asked.knowledge().schema().dialect(), asked.calendar().weekStarts());
            MetricCompiler compiler = new MetricCompiler(layer, style);
            return new MetricQuestion(
                            new MetricNames(layer),
                            new PeriodReader(asked.calendar(), asked.question().asOf()),
                            (metric, phrase) -> values(compiler, asked.rows(), metric, phrase),
                            asked.words())
                    .read()
                    .map(read -> Found.of(List.of(candidate(layer, compiler, read))))
                    .orElseGet(Found::nothing);
        } catch (DatusException notThisWay) {
            return Found.nothing();
        }
    }

    private static Candidate candidate(SemanticLayer layer, MetricCompiler compiler, Read read) {
        MetricQuery query = read.query();
        Signals signals =
                Signals.none().with(Signal.EXPLAINED, 1).with(Signal.LINKED, 1).with(Signal.METRIC, 1);
        return new Candidate(
                new Origin.Metric(query.metrics()),
                compiler.compile(query),
                restated(query),
                evidence(layer, read),
                signals);
    }

    private static List<Filter> values(MetricCompiler compiler, Lookup rows, String metric, String phrase) {
        List<Filter> found = new ArrayList<>();
        for (String dimension :
                compiler.dimensions(metric).stream().limit(MOST_DIMENSIONS).toList()) {
            String same = "lower(CAST(" + dimension + " AS VARCHAR(200))) = '"
                    + phrase.toLowerCase(Locale.ROOT).replace("'", "''") + "'";
            MetricQuery query = new MetricQuery(
                    List.of(), List.of(dimension), List.of(same), Optional.empty(), false, List.of(), Optional.of(2));
            List<String> values = rows.rows(compiler.compile(query).text()).stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
            if (values.size() == 1) {
                found.add(new Filter(dimension, values.get(0)));
            }
        }
        return found;
    }

    private static String restated(MetricQuery query) {
        String by = query.dimensions().isEmpty() ? "" : " by " + String.join(", ", query.dimensions());
        String where = query.where().isEmpty() ? "" : " where " + String.join(" and ", query.where());
        String time = query.time()
                .map(range -> range.first().map(day -> ", from " + day).orElse("")
                        + range.last()
                                .map(day -> (range.first().isPresent() ? " to " : ", up to ") + day)
                                .orElse(""))
                .orElse("");
        return String.join(", ", query.metrics()) + by + where + time;
    }

    /** What the words were taken for, then how far each metric can be relied on. */
    private static List<Evidence> evidence(SemanticLayer layer, Read read) {
        List<Evidence> evidence = new ArrayList<>(read.evidence());
        read.query().metrics().stream().distinct().forEach(metric -> Optional.ofNullable(
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
