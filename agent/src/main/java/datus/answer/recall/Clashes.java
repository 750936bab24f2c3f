package datus.answer.recall;

import datus.answer.candidate.Asked;
import datus.answer.language.Lexicon;
import datus.answer.language.Period;
import datus.answer.language.PeriodReader;
import datus.answer.language.Word;
import datus.answer.language.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question states for certain and filled SQL does not take, or the other way round: then the SQL answers another question, however
 * alike the two are. What the approved SQL has and its own question does not say is its custom, and clashes with nothing.
 */
final class Clashes {
    private final List<Word> words;
    private final Set<String> stems;
    private final Lexicon lexicon;
    private final SchemaWords names;
    private final NamedColumns columns;
    private final Library library;
    private final PeriodReader calendar;
    private final List<Mention> stated;
    private final Set<BigDecimal> numbers;
    private final Set<Period> periods;
    private final Turns turns;

    /** @param apparent the mentions that are most likely meant */
    Clashes(Asked asked, List<Mention> mentions, List<Span> apparent, Library library, SchemaWords names) {
        this.words = asked.words();
        this.stems = stems(words);
        this.lexicon = asked.knowledge().lexicon();
        this.names = names;
        this.library = library;
        this.columns = new NamedColumns(asked.knowledge());
        this.calendar = new PeriodReader(asked.calendar(), asked.question().asOf());
        this.stated = mentions.stream()
                .filter(mention -> apparent.contains(mention.span()) && isCertain(mention))
                .toList();
        this.numbers = numbers(words);
        this.periods = periods(words);
        this.turns = Turns.of(words, lexicon);
    }

    /** Whether the SQL cannot be what is asked for. */
    boolean with(Filled filled) {
        List<Word> approved = Words.of(filled.question());
        return turns.areOpposite(Turns.of(approved, lexicon))
                || !periods.equals(periods(approved))
                || !CalendarNames.in(words).equals(CalendarNames.in(approved))
                || differsInNumber(filled, approved)
                || leavesOut(filled, approved)
                || keepsUnsaid(filled)
                || misplaces(filled)
                || columns.differ(words, approved, filled.sql());
    }

    /** A number that only one of both says; "one" is seldom one. */
    private boolean differsInNumber(Filled filled, List<Word> approved) {
        Set<BigDecimal> theirs = numbers(approved);
        Set<BigDecimal> missing = new HashSet<>(numbers);
        missing.removeAll(theirs);
        filled.literals().forEach(value -> number(value).ifPresent(missing::remove));
        theirs.remove(BigDecimal.ONE);
        return !missing.isEmpty() || !numbers.containsAll(theirs);
    }

    /** A value of the data that this question says, and neither the approved one nor the SQL. */
    private boolean leavesOut(Filled filled, List<Word> approved) {
        Set<String> theirs = stems(approved);
        Collection<Span> used = filled.filling().spans().values();
        return stated.stream()
                .filter(mention -> used.stream().noneMatch(mention.span()::overlaps))
                .filter(mention -> !theirs.containsAll(stems(mention.span().of(words))))
                .anyMatch(mention -> !filled.takes(mention));
    }

    /** A value that the approved question says, the SQL keeps, and this question has no word of. */
    private boolean keepsUnsaid(Filled filled) {
        return filled.template().slots().stream()
                .filter(slot -> !slot.isNumber() && filled.filling().span(slot).isEmpty())
                .anyMatch(slot -> stems(Words.of(slot.said())).stream().noneMatch(stems::contains));
    }

    /** A value in a place of another kind: approved questions say that it is of another column, or a year is none. */
    private boolean misplaces(Filled filled) {
        List<Slot> slots = filled.template().slots();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Optional<Span> span = filled.filling().span(slot);
            boolean noYear = slot.isTime() && !filled.filling().values().get(i).matches("[12]\\d{3}");
            if (span.isPresent()
                    && (noYear || library.isOfOthers(Span.key(span.get().of(words)), slot))) {
                return true;
            }
        }
        return false;
    }

    /** What is quoted, and values that the data has, unless their words may as well be about the schema or do something. */
    private boolean isCertain(Mention mention) {
        List<Word> said = mention.span().of(words);
        boolean quoted = said.stream().anyMatch(word -> word.is(Word.Kind.QUOTED));
        boolean telling = said.stream()
                .anyMatch(word ->
                        word.is(Word.Kind.WORD) && lexicon.cues(word.norm()).isEmpty() && !names.isName(word.stem()));
        return quoted || (mention.sure() && !mention.values().isEmpty() && telling);
    }

    private static Optional<BigDecimal> number(String literal) {
        List<Word> said = Words.of(literal);
        return said.size() == 1
                ? TemplateReader.number(said.get(0)).map(BigDecimal::stripTrailingZeros)
                : Optional.empty();
    }

    private static Set<BigDecimal> numbers(List<Word> words) {
        return words.stream()
                .flatMap(word -> TemplateReader.number(word).stream())
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.toSet());
    }

    private Set<Period> periods(List<Word> words) {
        Set<Period> found = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            Optional<PeriodReader.Found> period = calendar.read(words, at);
            period.map(PeriodReader.Found::period).ifPresent(found::add);
            at += Math.max(1, period.map(PeriodReader.Found::length).orElse(1));
        }
        return found;
    }
}
