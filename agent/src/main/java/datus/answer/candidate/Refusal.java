package datus.answer.candidate;

import java.util.List;

/**
 * Why a question could not be understood.
 *
 * @param words of the question that have no meaning here; empty if the words are known and what they ask is not
 * @param why a sentence for the person
 */
public record Refusal(List<String> words, String why) {
    public Refusal {
        words = List.copyOf(words);
    }
}
