package datus.answer.composition;

import datus.answer.Question;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Refusal;
import datus.answer.language.PeriodReader;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.answer.reading.Links;
import datus.answer.reading.Reader;
import datus.answer.reading.Reading;
import datus.answer.reading.Resolved;
import datus.answer.reading.Resolver;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Understands the words of one question: the likeliest readings in which no word of weight is passed over. */
final class Understanding {
    /** How much less a reading may explain and still count as what was said. */
    private static final double AS_GOOD = 1.2;

    private static final int MOST_READINGS = 16;

    private final Knowledge knowledge;
    private final Question question;
    private final List<Word> words;
    private final Links links;
    private final Reader reader;

    Understanding(Asked asked, Links links) {
        this.knowledge = asked.knowledge();
        this.question = asked.question();
        this.words = asked.words();
        this.links = links;
        this.reader = new Reader(
                knowledge.lexicon(),
                knowledge.linker(),
                new PeriodReader(asked.calendar(), question.asOf()),
                question.parameters(),
                links);
    }

    /** The likeliest readings, each phrase with one meaning, the best first; none if some word has no meaning. */
    List<Resolved> readings() {
        List<Reading> readings = read();
        Resolver resolver = new Resolver(knowledge.schema(), question.text());
        double least = readings.isEmpty() ? 0 : readings.get(0).score() - AS_GOOD;
        return readings.stream()
                .filter(reading -> isExplained(reading) && reading.score() >= least)
                .flatMap(reading -> resolver.resolve(reading, words).stream())
                .sorted(Comparator.comparingDouble(Resolved::score).reversed())
                .limit(MOST_READINGS)
                .toList();
    }

    /** Values are only looked at where words are left over or written like names, mistyped words only after that. */
    private List<Reading> read() {
        List<Reading> plain = reader.read(words, phrase -> List.of(), false);
        if (isExplained(plain) && plain.get(0).unexplained().isEmpty() && !mayHoldValues()) {
            return plain;
        }
        List<Reading> valued = reader.read(words, knowledge::values, false);
        return isExplained(valued) ? valued : reader.read(words, knowledge::values, true);
    }

    private boolean isExplained(List<Reading> readings) {
        return !readings.isEmpty() && isExplained(readings.get(0));
    }

    private boolean isExplained(Reading reading) {
        return reading.unexplained().stream().allMatch(this::isSmall);
    }

    private boolean isSmall(Word word) {
        return (links.isLink(word) && !isCounted(word)) || word.is(Kind.SYMBOL);
    }

    /** Ships that are counted are things, though goods are shipped. */
    private boolean isCounted(Word word) {
        int at = words.indexOf(word);
        return at > 0 && words.get(at - 1).norm().equals("many");
    }

    private boolean mayHoldValues() {
        return words.stream().anyMatch(word -> word.is(Kind.QUOTED) || word.is(Kind.PARAMETER))
                || words.stream().skip(1).anyMatch(Word::capitalised);
    }

    /** Which words have no meaning here. */
    Refusal unknown() {
        List<Reading> readings = read();
        List<Word> unexplained = readings.isEmpty() ? words : readings.get(0).unexplained();
        List<String> missing = unexplained.stream()
                .filter(word -> !isSmall(word))
                .map(word -> word.is(Kind.PARAMETER) ? "{{" + word.text() + "}}" : word.text())
                .distinct()
                .toList();
        List<String> nearest = knowledge.nearest(missing);
        String names = missing.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" or "));
        return new Refusal(
                missing,
                "I do not know " + names + ". Nearest: " + String.join(", ", nearest)
                        + ". Say what it means, or ask with a column.");
    }
}
