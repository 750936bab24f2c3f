package datus.answer.recall;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slots of a template with the values of another question.
 *
 * @param spans where that question says what is in each slot; a slot without one keeps its value
 * @param values what is put in each slot, in the order of the slots
 * @param fit how well the mentions suit their slots, on average, from 0 to 1
 */
record Filling(Map<Slot, Span> spans, List<String> values, double fit) {
    Filling {
        spans = Map.copyOf(spans);
        values = List.copyOf(values);
    }

    Optional<Span> span(Slot slot) {
        return Optional.ofNullable(spans.get(slot));
    }

    /** The share of the slots that the question says something for; 1 without slots. */
    double filled() {
        return values.isEmpty() ? 1 : (double) spans.size() / values.size();
    }
}
