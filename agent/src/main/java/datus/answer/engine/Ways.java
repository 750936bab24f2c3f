package datus.answer.engine;

import datus.answer.candidate.CandidateSource;
import datus.answer.candidate.Signal;
import datus.answer.composition.ComposedSource;
import datus.answer.metric.MetricSource;
import datus.answer.recall.RecalledSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ways an engine answers by, and how much each signal counts; what one of them is worth shows when it is left out.
 *
 * @param sources asked in this order
 */
public record Ways(List<CandidateSource> sources, Weights weights) {
    public Ways {
        sources = List.copyOf(sources);
    }

    /** All that there are. */
    public static Ways all() {
        return new Ways(List.of(new RecalledSource(), new MetricSource(), new ComposedSource()), Weights.shipped());
    }

    /** The same without the source of that name. */
    public Ways without(String source) {
        return new Ways(
                sources.stream().filter(each -> !each.name().equals(source)).toList(), weights);
    }

    /** The same without regard to a signal. */
    public Ways without(Signal signal) {
        return new Ways(sources, weights.without(signal));
    }

    /** Every signal there is. */
    public static Set<Signal> signals() {
        return EnumSet.allOf(Signal.class);
    }
}
