package datus.semantic.compile;

import datus.semantic.Grain;
import datus.semantic.Metric.Window;
import datus.semantic.SemanticLayer.OwnedMeasure;
import java.util.List;
import java.util.Optional;

/**
 * A measure as a metric needs it.
 *
 * @param name what its column is called
 * @param filters conditions over dimensions, all of which hold
 * @param offset how far back its time is taken
 * @param running how it is summed up over time
 * @param ifNone what stands where there are no rows
 */
record Leaf(
        String name,
        OwnedMeasure source,
        List<Condition> filters,
        Optional<Window> offset,
        Optional<Running> running,
        Optional<String> ifNone) {
    Leaf {
        filters = List.copyOf(filters);
    }

    /** Summed up over a window, from the beginning of a grain, or from the beginning of all. */
    record Running(Optional<Window> window, Optional<Grain> toDate) {}

    Leaf named(String other) {
        return new Leaf(other, source, filters, offset, running, ifNone);
    }

    /** Whether both are one number. */
    boolean sameAs(Leaf other) {
        return equals(other.named(name));
    }
}
