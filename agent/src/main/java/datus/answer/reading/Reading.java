package datus.answer.reading;

import datus.answer.language.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to cover a question with phrases.
 *
 * @param unexplained words that no phrase covers
 * @param score how much is explained
 */
public record Reading(List<Span> spans, List<Word> unexplained, double score) {
    public Reading {
        spans = List.copyOf(spans);
        unexplained = List.copyOf(unexplained);
    }

    static Reading empty() {
        return new Reading(List.of(), List.of(), 0);
    }

    Reading with(Span span) {
        List<Span> more = new ArrayList<>(spans);
        more.add(span);
        return new Reading(more, unexplained, score + span.weight());
    }

    Reading without(Word word, double price) {
        List<Word> more = new ArrayList<>(unexplained);
        more.add(word);
        return new Reading(spans, more, score - price);
    }
}
