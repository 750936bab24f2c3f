package datus.answer.metric;

import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Found;
import datus.answer.candidate.Knowledge;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.SqlStyle;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Answers what defined metrics answer: questions of which every word is a metric, a dimension, a thing, a period or a value of a
 * dimension. Confined to the execute thread.
 */
public final class MetricSource implements CandidateSource {
    private final Map<Knowledge, KnownLayer> known = new WeakHashMap<>();

    @Override
    public String name() {
        return "metric";
    }

    @Override
    public Found find(Asked asked) {
        SemanticLayer layer = asked.lore().layer();
        if (layer.models().isEmpty()) {
            return Found.nothing();
        }
        List<Candidate> candidates = new MetricReading(asked, known(asked)).candidates();
        return Found.of(candidates);
    }

    private KnownLayer known(Asked asked) {
        KnownLayer kept = known.get(asked.knowledge());
        if (kept == null || !kept.isOf(asked.lore())) {
            SqlStyle style = SqlStyle.of(
                    asked.knowledge().schema().dialect(), asked.calendar().weekStarts());
            kept = new KnownLayer(asked.lore(), style);
            known.put(asked.knowledge(), kept);
        }
        return kept;
    }
}
