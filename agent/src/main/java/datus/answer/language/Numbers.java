package datus.answer.language;

import datus.answer.language.Word.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads numbers, in digits with k or m behind them, or in words up to twelve. */
public final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("twenty", 20),
            Map.entry("hundred", 100));
    private static final Map<String, Integer> SCALES =
            Map.of("k", 3, "thousand", 3, "m", 6, "million", 6, "bn", 9, "billion", 9);

    private Numbers() {}

    /** The number that the word at {@code at} is, without a scale word behind it. */
    public static Optional<BigDecimal> read(List<Word> words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Word word = words.get(at);
        if (word.is(Kind.WORD)) {
            return Optional.ofNullable(WORDS.get(word.norm())).map(BigDecimal::valueOf);
        }
        return word.is(Kind.NUMBER) ? digits(word.norm()) : Optional.empty();
    }

    /** How far a scale word such as "million" shifts the number before it; empty if the word is none. */
    public static Optional<Integer> scale(Word word) {
        return word.is(Kind.WORD) ? Optional.ofNullable(SCALES.get(word.norm())) : Optional.empty();
    }

    private static Optional<BigDecimal> digits(String norm) {
        String tail = norm.replaceAll("^[0-9.]+", "");
        String number = norm.substring(0, norm.length() - tail.length());
        if (number.isEmpty() || !(tail.isEmpty() || SCALES.containsKey(tail))) {
            return Optional.empty();
        }
        return Optional.of(plain(new BigDecimal(number).scaleByPowerOfTen(SCALES.getOrDefault(tail, 0))));
    }

    /** The number without an exponent, so that SQL and people read 50000 and not 5E4. */
    public static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
