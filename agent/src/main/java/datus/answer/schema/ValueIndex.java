package datus.answer.schema;

import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.data.Dialect;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of text columns that have few, read table by table when a question could touch them, and kept. Confined to the
 * execute thread.
 */
public final class ValueIndex {
    private static final int MOST_VALUES = 2_000;
    private static final int MOST_ROWS_READ = 500_000;
    private static final int LONGEST_VALUE = 80;
    private static final int MOST_WORDS = 5;

    private final Dialect dialect;
    private final Map<TableName, Map<String, List<Value>>> tables = new HashMap<>();

    public ValueIndex(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The values of these tables that read like {@code key}, see {@link #key}. */
    public List<Value> find(String key, Collection<Table> among, Lookup lookup) {
        return among.stream()
                .flatMap(
                        table -> tables
                                .computeIfAbsent(table.name(), any -> read(table, lookup))
                                .getOrDefault(key, List.of())
                                .stream())
                .toList();
    }

    /** How a text is looked up: its words in lower case and the singular; a rank such as the 1 of 1-HIGH does not count. */
    public static String key(List<Word> words) {
        List<String> parts = new ArrayList<>();
        for (Word word : words) {
            if (!word.is(Word.Kind.SYMBOL)) {
                parts.add(Names.singular(word.norm()));
            }
        }
        return String.join(" ", parts);
    }

    private Map<String, List<Value>> read(Table table, Lookup lookup) {
        List<Field> texts = table.fields().stream().filter(Field::isText).toList();
        if (texts.isEmpty()) {
            return Map.of();
        }
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            selects.add(select(table, texts.get(i), i));
        }
        Map<Field, List<String>> values = new LinkedHashMap<>();
        for (List<@Nullable Object> row : lookup.rows(String.join("\nUNION ALL\n", selects))) {
            Field field = texts.get(((Number) java.util.Objects.requireNonNull(row.get(0))).intValue());
            values.computeIfAbsent(field, any -> new ArrayList<>()).add(String.valueOf(row.get(1)));
        }
        return index(values);
    }

    private String select(Table table, Field field, int number) {
        String column = dialect.quote(field.name());
        String rows = "SELECT " + column + " AS v FROM " + dialect.quote(table.name()) + " WHERE " + column
                + " IS NOT NULL LIMIT " + MOST_ROWS_READ;
        return "SELECT " + number + " AS n, v FROM (SELECT DISTINCT v FROM (" + rows + ") r LIMIT " + (MOST_VALUES + 1)
                + ") d" + number;
    }

    private static Map<String, List<Value>> index(Map<Field, List<String>> values) {
        Map<String, List<Value>> index = new HashMap<>();
        values.forEach((field, texts) -> {
            if (texts.size() <= MOST_VALUES && !isProse(texts)) {
                texts.stream().sorted().forEach(text -> add(field, text, index));
            }
        });
        return index;
    }

    private static boolean isProse(List<String> texts) {
        return texts.stream()
                        .mapToInt(text -> text.split(" ", -1).length)
                        .average()
                        .orElse(0)
                > MOST_WORDS;
    }

    private static void add(Field field, String text, Map<String, List<Value>> index) {
        if (text.isBlank() || text.length() > LONGEST_VALUE) {
            return;
        }
        List<Word> words = Words.of(text);
        List<String> keys = new ArrayList<>(List.of(key(words)));
        if (words.size() > 1 && words.get(0).is(Word.Kind.NUMBER)) {
            keys.add(key(words.subList(1, words.size())));
        }
        for (String key : keys.stream().distinct().collect(Collectors.toList())) {
            index.computeIfAbsent(key, any -> new ArrayList<>()).add(new Value(field, text));
        }
    }
}
