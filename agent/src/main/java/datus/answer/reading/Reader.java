package datus.answer.reading;

import datus.answer.language.Cue;
import datus.answer.language.Lexicon;
import datus.answer.language.Numbers;
import datus.answer.language.Operator;
import datus.answer.language.PeriodReader;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.answer.language.Words;
import datus.answer.reading.Span.Option;
import datus.answer.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Covers a question with phrases: the readings that leave the fewest words unexplained, the best first. */
public final class Reader {
    private static final int BEAM = 12;
    private static final double CUE = 0.96;
    private static final double NOISE = 0.6;
    private static final double NOUN = 0.2;
    private static final Map<String, Operator> SYMBOLS = Map.of(
            ">",
            Operator.GT,
            "<",
            Operator.LT,
            ">=",
            Operator.GE,
            "<=",
            Operator.LE,
            "=",
            Operator.EQ,
            "!=",
            Operator.NE,
            "<>",
            Operator.NE);

    private final Lexicon lexicon;
    private final Linker linker;
    private final PeriodReader periods;
    private final Map<String, Object> parameters;
    private final Links links;

    public Reader(Lexicon lexicon, Linker linker, PeriodReader periods, Map<String, Object> parameters, Links links) {
        this.lexicon = lexicon;
        this.linker = linker;
        this.periods = periods;
        this.parameters = parameters;
        this.links = links;
    }

    /**
     * Reads.
     *
     * @param values finds what a phrase is a value of
     * @param typos whether a word may be mistyped by a letter
     */
    public List<Reading> read(List<Word> words, Function<List<Word>, List<Value>> values, boolean typos) {
        List<List<Span>> starting = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            starting.add(spans(words, at, values, typos));
        }
        List<List<Reading>> best = new ArrayList<>();
        best.add(List.of(Reading.empty()));
        for (int end = 1; end <= words.size(); end++) {
            best.add(ending(words, end, starting, best));
        }
        return best.get(words.size());
    }

    private List<Reading> ending(List<Word> words, int end, List<List<Span>> starting, List<List<Reading>> best) {
        List<Reading> readings = new ArrayList<>();
        for (int start = 0; start < end; start++) {
            for (Span span : starting.get(start)) {
                if (span.to() == end) {
                    best.get(start).forEach(reading -> readings.add(reading.with(span)));
                }
            }
        }
        best.get(end - 1)
                .forEach(reading ->
                        readings.add(reading.without(words.get(end - 1), links.price(words.get(end - 1), end == 1))));
        return readings.stream()
                .sorted(Comparator.comparingDouble(Reading::score).reversed())
                .limit(BEAM)
                .toList();
    }

    private List<Span> spans(List<Word> words, int at, Function<List<Word>, List<Value>> values, boolean typos) {
        List<Span> spans = new ArrayList<>();
        Word first = words.get(at);
        if (first.is(Kind.SYMBOL)) {
            spans.add(symbol(first, at));
            return spans;
        }
        literal(first, at, values).ifPresent(spans::add);
        periods.read(words, at)
                .ifPresent(found -> spans.add(Span.of(at, at + found.length(), new Mark.Dated(found.period()), 1.06)));
        Numbers.read(words, at).ifPresent(number -> spans.add(amount(words, at, number)));
        addPhrases(words, at, values, spans);
        if (typos && spans.isEmpty() && first.is(Kind.WORD)) {
            List<Option> guesses = linker.mistyped(first);
            if (!guesses.isEmpty()) {
                spans.add(Span.of(at, at + 1, guesses));
            }
        }
        return spans;
    }

    private void addPhrases(List<Word> words, int at, Function<List<Word>, List<Value>> values, List<Span> spans) {
        int longest = Math.min(words.size() - at, Math.max(linker.longest(), lexicon.longestCue()));
        for (int length = 1; length <= longest; length++) {
            List<Word> phrase = words.subList(at, at + length);
            int to = at + length;
            String text = phrase.stream().map(Word::norm).collect(Collectors.joining(" "));
            boolean typed = phrase.stream().noneMatch(word -> word.is(Kind.PARAMETER) || word.is(Kind.QUOTED));
            for (Cue cue : typed ? lexicon.cues(text) : List.<Cue>of()) {
                spans.add(Span.of(at, to, new Mark.Cued(cue), weight(cue, words, at, length)));
            }
            if (length <= linker.longest() && !phrase.get(length - 1).is(Kind.SYMBOL)) {
                List<Option> options = named(phrase, values);
                if (!options.isEmpty()) {
                    spans.add(Span.of(at, to, options));
                }
            }
        }
    }

    /** A verb such as "name" begins a sentence; within one it is a noun. */
    private static double weight(Cue cue, List<Word> words, int at, int length) {
        if (cue == Cue.Plain.NOISE) {
            return NOISE;
        }
        boolean begins = at == 0 || words.get(at - 1).is(Kind.SYMBOL) || length > 1;
        boolean noun = cue == Cue.Plain.ASK && !words.get(at).norm().matches("wh.*|find|give|get|show");
        return noun && !begins ? NOUN : CUE;
    }

    private List<Option> named(List<Word> phrase, Function<List<Word>, List<Value>> values) {
        List<Option> options = new ArrayList<>(linker.options(phrase));
        for (Value value : values.apply(phrase)) {
            fit(phrase, value).ifPresent(score -> options.add(new Option(new Mark.ToValue(value, ""), score)));
        }
        options.sort(Comparator.comparingDouble(Option::score).reversed());
        return options;
    }

    /** A value of one letter has to be written as it stands in the data, a small word in another case; any other may differ in case. */
    private Optional<Double> fit(List<Word> phrase, Value value) {
        String typed = phrase.stream().map(Word::text).collect(Collectors.joining(" "));
        if (value.text().length() == 1 && value.likeness() == 1) {
            return typed.equals(value.text()) ? Optional.of(0.7) : Optional.empty();
        }
        boolean common = !lexicon.cues(typed).isEmpty();
        if (common || phrase.stream().allMatch(word -> word.is(Kind.NUMBER))) {
            return Optional.empty();
        }
        return Optional.of((typed.equalsIgnoreCase(value.text()) ? 1.02 : 0.97) * value.likeness());
    }

    private Optional<Span> literal(Word word, int at, Function<List<Word>, List<Value>> values) {
        if (word.is(Kind.QUOTED)) {
            return Optional.of(Span.of(at, at + 1, literals(word.text(), "", values)));
        }
        if (word.is(Kind.PARAMETER) && parameters.containsKey(word.text())) {
            Object value = java.util.Objects.requireNonNull(parameters.get(word.text()));
            return Optional.of(Span.of(at, at + 1, literals(value, word.text(), values)));
        }
        return Optional.empty();
    }

    private static List<Option> literals(Object literal, String parameter, Function<List<Word>, List<Value>> values) {
        List<Option> options = new ArrayList<>();
        if (literal instanceof String text) {
            for (Value value : values.apply(Words.of(text))) {
                if (value.text().equalsIgnoreCase(text)) {
                    options.add(new Option(new Mark.ToValue(value, parameter), 1.2));
                }
            }
        }
        options.add(new Option(
                literal instanceof Number number && parameter.isEmpty()
                        ? new Mark.Amount(new BigDecimal(number.toString()))
                        : new Mark.Literal(literal, parameter),
                1));
        return options;
    }

    private static Span amount(List<Word> words, int at, BigDecimal number) {
        Optional<Integer> scale = at + 1 < words.size() ? Numbers.scale(words.get(at + 1)) : Optional.empty();
        BigDecimal value = scale.map(shift -> Numbers.plain(number.scaleByPowerOfTen(shift)))
                .orElse(number);
        return Span.of(at, at + (scale.isPresent() ? 2 : 1), new Mark.Amount(value), 1);
    }

    private static Span symbol(Word word, int at) {
        Operator operator = SYMBOLS.get(word.text());
        Cue cue = operator != null
                ? new Cue.Compare(operator, List.of())
                : word.text().equals(",") ? Cue.Plain.AND : Cue.Plain.NOISE;
        return Span.of(at, at + 1, new Mark.Cued(cue), NOISE);
    }
}
