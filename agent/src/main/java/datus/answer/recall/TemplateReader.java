package datus.answer.recall;

import datus.answer.language.Numbers;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.context.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a template of an approved example: finds the values of its SQL among the words of its question. */
final class TemplateReader {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-\\d{2}(-\\d{2})?.*", Pattern.DOTALL);
    /** A text this short is a flag more often than a word, and has to be written the same. */
    private static final int FLAG = 2;

    private final Set<String> names;

    /** @param names of tables and columns, in lower case */
    TemplateReader(Set<String> names) {
        this.names = names;
    }

    Template read(Entry example) {
        List<Word> words = Words.of(example.text());
        Map<Span, List<Literal>> said = new LinkedHashMap<>();
        for (Literal literal : LiteralReader.read(example.content(), names)) {
            Optional<Span> whole = find(words, literal, said);
            if (whole.isPresent()) {
                said.computeIfAbsent(whole.get(), any -> new ArrayList<>()).add(literal);
            } else {
                year(literal).ifPresent(year -> find(words, year, said)
                        .ifPresent(span -> said.computeIfAbsent(span, any -> new ArrayList<>())
                                .add(year)));
            }
        }
        said.forEach((span, literals) -> literals.addAll(yearEnds(example, literals)));
        List<Slot> slots = said.entrySet().stream()
                .map(each -> new Slot(each.getKey(), each.getKey().text(words, example.text()), each.getValue()))
                .toList();
        return Template.of(example, words, slots);
    }

    /** Where the year ends that the question says: the next one, compared with the same column. */
    private List<Literal> yearEnds(Entry example, List<Literal> said) {
        List<Literal> years = said.stream().filter(Literal::isYear).toList();
        return LiteralReader.read(example.content(), names).stream()
                .map(literal -> year(literal).orElse(literal))
                .filter(Literal::isYear)
                .filter(end -> years.stream()
                        .anyMatch(year -> end.column().equals(year.column()) && end.number() == year.number() + 1))
                .toList();
    }

    private static Optional<Literal> year(Literal literal) {
        Matcher date = DATE.matcher(literal.value());
        return date.matches() ? Optional.of(literal.narrowed(0, date.end(1))) : Optional.empty();
    }

    /** The first place that says it and says nothing else. */
    private static Optional<Span> find(List<Word> words, Literal literal, Map<Span, List<Literal>> taken) {
        int length = Math.max(1, literal.isNumber() ? 1 : size(literal));
        for (int at = 0; at < words.size(); at++) {
            for (int to = at + 1; to <= Math.min(words.size(), at + length); to++) {
                Span span = new Span(at, to);
                boolean free = taken.entrySet().stream()
                        .allMatch(each -> !each.getKey().overlaps(span)
                                || (each.getKey().equals(span)
                                        && each.getValue().get(0).value().equalsIgnoreCase(literal.value())));
                if (free && says(span.of(words), literal)) {
                    return Optional.of(span);
                }
            }
        }
        return Optional.empty();
    }

    private static int size(Literal literal) {
        return Words.of(literal.value()).size();
    }

    static boolean says(List<Word> words, Literal literal) {
        if (literal.value().isBlank()) {
            return false;
        }
        Optional<BigDecimal> number = words.size() == 1 ? number(words.get(0)) : Optional.empty();
        if (literal.isNumber()) {
            return number.isPresent() && number.get().compareTo(new BigDecimal(literal.value())) == 0;
        }
        if (literal.value().length() <= FLAG) {
            return words.size() == 1 && words.get(0).text().equals(literal.value());
        }
        if (words.size() == 1 && words.get(0).is(Word.Kind.QUOTED)) {
            return words.get(0).norm().equals(literal.value().toLowerCase(Locale.ROOT));
        }
        return !words.get(0).is(Word.Kind.SYMBOL)
                && !words.get(words.size() - 1).is(Word.Kind.SYMBOL)
                && Span.key(words).equals(Span.key(Words.of(literal.value())));
    }

    /** "One" is more often a word than a number. */
    static Optional<BigDecimal> number(Word word) {
        return word.norm().equals("one") ? Optional.empty() : Numbers.read(List.of(word), 0);
    }
}
