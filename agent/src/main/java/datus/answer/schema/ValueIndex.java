package datus.answer.schema;

import datus.answer.language.OtherNames;
import datus.answer.language.Word;
import datus.answer.language.Word.Kind;
import datus.answer.language.Words;
import datus.data.Dialect;
import datus.data.TableName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what phrases are values of: by the words of a value, by another name of it, by a part of it that no other value has. Tables
 * are read when first looked at; a text column with many values is asked for what is written like a name. Confined to the execute
 * thread.
 */
public final class ValueIndex {
    private static final double BY_OTHER_NAME = 0.93;
    private static final double BY_PART = 0.8;
    private static final Set<String> GENDER = Set.of("gender", "sex");
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_CUT = 8;
    private static final int MOST_MANY = 40;
    private static final List<Value> SEVERAL = List.of();

    private final ColumnValues columns;
    private final Dialect dialect;
    private final OtherNames otherNames;
    private final Set<TableName> read = new HashSet<>();
    private final Map<String, List<Value>> whole = new HashMap<>();
    private final Map<String, List<Value>> parts = new HashMap<>();
    private final List<Field> many = new ArrayList<>();
    private final Map<String, List<Value>> asked = new HashMap<>();

    public ValueIndex(Dialect dialect, OtherNames otherNames) {
        this.columns = new ColumnValues(dialect);
        this.dialect = dialect;
        this.otherNames = otherNames;
    }

    /** The values that a phrase names in the tables of a schema, which are read if they were not. */
    public List<Value> find(List<Word> phrase, Schema schema, Lookup lookup) {
        for (Table table : schema.tables()) {
            if (read.add(table.name())) {
                take(columns.read(table, lookup));
            }
        }
        return named(phrase, lookup).stream()
                .filter(value -> schema.has(value.field().table()))
                .toList();
    }

    private List<Value> named(List<Word> phrase, Lookup lookup) {
        String key = key(phrase);
        List<Value> found = whole.getOrDefault(key, List.of()).stream()
                .filter(value -> value.likeness() == 1 || !isCode(key) || isUpper(phrase))
                .toList();
        if (!found.isEmpty() || key.isEmpty()) {
            return found;
        }
        List<Value> part = isName(phrase) || phrase.size() > 1 ? parts.getOrDefault(key, List.of()) : List.of();
        return part.isEmpty() && isName(phrase) ? ask(phrase, lookup) : part;
    }

    /** How a text is looked up: its words in lower case and the singular, without accents. */
    public static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            if (!word.is(Kind.SYMBOL)) {
                key.append(key.isEmpty() ? "" : " ").append(Names.singular(plain(word.norm())));
            }
        }
        return key.toString();
    }

    private static String plain(String word) {
        return word.chars().allMatch(letter -> letter < 128)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    /** Whether every word is written like a name, a number or quoted. */
    private static boolean isName(List<Word> phrase) {
        return phrase.stream().allMatch(word -> word.capitalised() || word.is(Kind.NUMBER) || word.is(Kind.QUOTED))
                && !phrase.stream().allMatch(word -> word.is(Kind.NUMBER));
    }

    /** Two letters that stand for a name are often a small word too. */
    private static boolean isCode(String key) {
        return key.length() == 2;
    }

    private static boolean isUpper(List<Word> phrase) {
        return phrase.stream().noneMatch(word -> word.text().equals(word.norm()));
    }

    private void take(ColumnValues.Read table) {
        many.addAll(table.many());
        asked.clear();
        table.few().forEach((field, texts) -> texts.forEach(text -> add(new Value(field, text))));
    }

    private void add(Value value) {
        List<Word> words = Words.of(value.text());
        String key = key(words);
        put(key, value);
        if (words.size() > 1 && words.get(0).is(Kind.NUMBER)) {
            put(key(words.subList(1, words.size())), value);
        }
        String name = name(value);
        Set<String> others = otherNames.of(name);
        if (value.text().length() < name.length()) {
            others.add(name);
        }
        others.forEach(other -> put(key(Words.of(other)), value.as(BY_OTHER_NAME)));
        if (words.size() > 1 && words.size() <= LONGEST_CUT) {
            cut(words, key, value);
        }
    }

    /** What a value says; of a gender often only its first letter is kept. */
    private static String name(Value value) {
        String text = value.text().strip().toLowerCase(Locale.ROOT);
        boolean gender = value.field().words().stream().anyMatch(GENDER::contains);
        return gender && text.equals("f") ? "female" : gender && text.equals("m") ? "male" : text;
    }

    private void put(String key, Value value) {
        whole.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
    }

    /** What several values have in common names none of them. */
    private void cut(List<Word> words, String key, Value value) {
        Set<String> own = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                own.add(key(words.subList(from, to)));
            }
        }
        own.remove(key);
        own.removeIf(part -> part.length() < SHORTEST_PART);
        own.forEach(part -> parts.merge(part, List.of(value.as(BY_PART)), ValueIndex::same));
    }

    /** The same value of several columns, else that there are several. */
    private static List<Value> same(List<Value> known, List<Value> added) {
        if (known == SEVERAL || !known.get(0).text().equals(added.get(0).text())) {
            return SEVERAL;
        }
        List<Value> both = new ArrayList<>(known);
        both.addAll(added);
        return both;
    }

    private List<Value> ask(List<Word> phrase, Lookup lookup) {
        if (many.isEmpty() || many.size() > MOST_MANY) {
            return List.of();
        }
        String text = String.join(" ", phrase.stream().map(Word::text).toList());
        return asked.computeIfAbsent(
                text, any -> columns.exactly(text, many, field -> dialect.quote(field.table()), lookup));
    }
}
