package datus.answer.recall;

import datus.answer.language.Word;
import datus.context.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An approved question whose values can be replaced.
 *
 * @param words of the question
 * @param slots in the order of the question
 * @param masked the question with its values masked, by which it is found
 */
record Template(Entry example, List<Word> words, List<Slot> slots, String masked) {
    Template {
        words = List.copyOf(words);
        slots = List.copyOf(slots);
    }

    static Template of(Entry example, List<Word> words, List<Slot> slots) {
        List<Slot> ordered = slots.stream()
                .sorted(Comparator.comparingInt(slot -> slot.span().from()))
                .toList();
        String masked = Masking.mask(
                example.text(), words, ordered.stream().map(Slot::span).toList());
        return new Template(example, words, ordered, masked);
    }

    /** The words outside the slots. */
    List<Word> frame() {
        List<Word> frame = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span here = new Span(i, i + 1);
            if (slots.stream().noneMatch(slot -> slot.span().overlaps(here))) {
                frame.add(words.get(i));
            }
        }
        return frame;
    }
}
