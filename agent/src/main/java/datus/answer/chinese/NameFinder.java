package datus.answer.chinese;

import datus.answer.candidate.Knowledge;
import datus.answer.chinese.Token.Kind;
import datus.answer.language.ChineseTerms;
import datus.answer.language.Words;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.answer.schema.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the data calls a Chinese word: a name of exactly that writing, a name whose comment says so, a name that the English words
 * for it fit; and values, in Chinese or in English. Confined to the execute thread.
 */
final class NameFinder {
    private static final double FITS = 0.6;
    private static final String TOTAL = "total ";

    private final Knowledge knowledge;
    private final ChineseTerms terms;
    private final WordList values;
    private final Map<String, List<Mark>> exact = new HashMap<>();
    private final Map<String, Optional<Fit>> fits = new HashMap<>();
    private int longest;

    NameFinder(Knowledge knowledge, WordList values) {
        this.knowledge = knowledge;
        this.terms = knowledge.lexicon().chinese();
        this.values = values;
        this.longest = terms.longest();
        for (Table table : knowledge.schema().tables()) {
            add(table.name().table(), new Mark.ToTable(table));
            table.info().comment().ifPresent(text -> comment(text, new Mark.ToTable(table)));
            for (Field field : table.fields()) {
                add(field.name(), new Mark.ToField(field));
                field.info().comment().ifPresent(text -> comment(text, new Mark.ToField(field)));
            }
        }
    }

    private void comment(String text, Mark mark) {
        String title = text.split("[,，。;；:：(（\\s]", 2)[0];
        if (ChineseTerms.isChinese(title)) {
            add(title.endsWith("表") && title.length() > 2 ? title.substring(0, title.length() - 1) : title, mark);
        }
    }

    private void add(String name, Mark mark) {
        if (ChineseTerms.isChinese(name)) {
            exact.computeIfAbsent(name, any -> new ArrayList<>()).add(mark);
            longest = Math.max(longest, name.length());
        }
    }

    /** Whether it finds names of exactly that. */
    boolean isOf(Knowledge other) {
        return knowledge.equals(other);
    }

    /** How many characters a name may have. */
    int longest() {
        return longest;
    }

    /** What a word names. */
    Optional<Token> name(String text, int from) {
        List<Mark> marks = exact.getOrDefault(text, List.of());
        return marks.isEmpty()
                ? inEnglish(text, from)
                : Optional.of(token(marks.get(0), text, from, called(marks.get(0), text)));
    }

    /** What the English words for it name, whatever is written so. */
    private Optional<Token> inEnglish(String text, int from) {
        return terms.english(text).stream()
                .flatMap(phrase -> fitting(phrase).stream())
                .max(Comparator.comparingDouble(Fit::score))
                .map(fit -> token(fit.mark(), text, from, fit.phrase()));
    }

    /**
     * The name of a column of one of these tables, if they have one of that writing; else what the English words for it name, for
     * the name of another table's column may be how people call one of these.
     */
    Token among(Token name, Set<String> tables) {
        List<Mark> marks = exact.getOrDefault(name.text(), List.of());
        Optional<Mark> own =
                marks.stream().filter(mark -> tables.contains(owner(mark))).findFirst();
        return own.map(mark -> token(mark, name.text(), name.from(), name.said()))
                .or(() -> marks.isEmpty() ? Optional.empty() : inEnglish(name.text(), name.from()))
                .orElse(name);
    }

    private static String owner(Mark mark) {
        return token(mark, "", 0, "").owner();
    }

    /** A name in Latin letters within a Chinese question. */
    Optional<Token> latin(String text, int from) {
        return fitting(text).map(fit -> token(fit.mark(), text, from, text));
    }

    private record Fit(String phrase, Mark mark, double score) {}

    private Optional<Fit> fitting(String phrase) {
        return fits.computeIfAbsent(phrase, this::fit);
    }

    /** A total fits where what is added up does. */
    private Optional<Fit> fit(String phrase) {
        Optional<Fit> whole = fit(phrase, phrase);
        return whole.isEmpty() && phrase.startsWith(TOTAL) ? fit(phrase, phrase.substring(TOTAL.length())) : whole;
    }

    private Optional<Fit> fit(String phrase, String said) {
        return knowledge
                .linker()
                .best(Words.of(said))
                .filter(option -> option.score() >= FITS)
                .map(option -> new Fit(phrase, option.mark(), option.score()));
    }

    /** A Chinese name is said as it is; a comment stands for the column's own name. */
    private static String called(Mark mark, String text) {
        String name = mark instanceof Mark.ToTable table
                ? table.table().name().table()
                : ((Mark.ToField) mark).field().name();
        return ChineseTerms.isChinese(name) ? text : name;
    }

    private static Token token(Mark mark, String text, int from, String said) {
        if (mark instanceof Mark.ToTable table) {
            return new Token(Kind.TABLE, text, from, said, table.table().name().table());
        }
        if (mark instanceof Mark.ToField field) {
            return new Token(
                    kind(field.field()), text, from, said, field.field().table().table());
        }
        return new Token(Kind.MEASURE, text, from, said, "");
    }

    private static Kind kind(Field field) {
        if (field.isTemporal() || field.isYear()) {
            return Kind.DAY;
        }
        return field.isQuantity() ? Kind.NUMERIC : Kind.TEXT;
    }

    /** A value that some column holds, written so or as the data has it in English. */
    Optional<Token> value(String text, int from) {
        List<String> writings = new ArrayList<>(List.of(text));
        values.head(text).ifPresent(list -> writings.addAll(List.of(list.split(", ", -1))));
        return writings.stream()
                .flatMap(writing -> held(writing).stream())
                .findFirst()
                .map(value -> Token.of(Kind.VALUE, text, from, value.text()));
    }

    private Optional<Value> held(String writing) {
        return knowledge.values(Words.of(writing)).stream()
                .filter(value -> value.text().toLowerCase(Locale.ROOT).equals(writing.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The column that holds a value. */
    Optional<Token> column(Token value) {
        String text = value.bare();
        return knowledge.values(Words.of(text)).stream()
                .findFirst()
                .map(held -> token(
                        new Mark.ToField(held.field()),
                        value.text(),
                        value.from(),
                        held.field().name()));
    }

    /** Whether the column of that name holds the value. */
    boolean holds(Token name, Token value) {
        String text = value.bare();
        return knowledge.values(Words.of(text)).stream()
                .map(Value::field)
                .anyMatch(field -> field.name().equals(name.said())
                        || knowledge
                                .linker()
                                .best(Words.of(name.said()))
                                .filter(option -> names(option.mark(), field))
                                .isPresent());
    }

    private boolean names(Mark mark, Field field) {
        if (mark instanceof Mark.ToField named) {
            return named.field().name().equals(field.name())
                    || named.field().stems().equals(field.stems());
        }
        return mark instanceof Mark.ToTable table
                && table.table().name().equals(field.table())
                && table.table().label().contains(field);
    }
}
