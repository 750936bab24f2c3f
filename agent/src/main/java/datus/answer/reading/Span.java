package datus.answer.reading;

import java.util.List;

/**
 * A phrase and what it can be taken for.
 *
 * @param from index of its first word
 * @param to index behind its last
 * @param options the best first, at least one
 * @param weight how much it explains
 */
public record Span(int from, int to, List<Option> options, double weight) {
    public Span {
        options = List.copyOf(options);
    }

    /** One meaning, and how well it fits: 1 if exactly. */
    public record Option(Mark mark, double score) {}

    static Span of(int from, int to, Mark mark, double perWord) {
        return new Span(from, to, List.of(new Option(mark, 1)), weigh(to - from, perWord));
    }

    static Span of(int from, int to, List<Option> options) {
        return new Span(from, to, options, weigh(to - from, options.get(0).score()));
    }

    /** Longer phrases explain more than their words one by one. */
    private static double weigh(int words, double perWord) {
        return Math.pow(words, 1.25) * perWord;
    }
}
