package datus.answer.schema;

import datus.answer.language.ChineseTerms;
import datus.data.TableInfo;
import datus.data.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as words know it.
 *
 * @param words the words of its name
 * @param key the columns that name one row, declared or found in the data; empty if there are none
 */
public record Table(TableInfo info, List<String> words, List<String> stems, List<Field> fields, List<Field> key) {
    private static final List<Set<String>> LABELS =
            List.of(Set.of("name"), Set.of("title"), Set.of("label"), Set.of("full", "name"));

    public Table {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
        fields = List.copyOf(fields);
        key = List.copyOf(key);
    }

    public TableName name() {
        return info.name();
    }

    /** The column of exactly that name, whatever its case. */
    public Optional<Field> field(String wanted) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The columns by which people know a row: its name or title, or first and last name; empty without such. */
    public List<Field> label() {
        for (Set<String> label : LABELS) {
            Optional<Field> exact = fields.stream()
                    .filter(field -> Set.copyOf(spokenWithoutTable(field)).equals(label))
                    .findFirst();
            if (exact.isPresent()) {
                return List.of(exact.get());
            }
        }
        List<Field> parts = fields.stream()
                .filter(field -> Set.of("first name", "last name").contains(String.join(" ", field.words())))
                .toList();
        return parts.size() == 2 ? parts : sameNamed();
    }

    /** A column called like its table, as airline in airlines; else its only column that ends in name. */
    private List<Field> sameNamed() {
        List<Field> same = fields.stream()
                .filter(field -> field.isText() && field.stems().equals(stems))
                .toList();
        if (same.size() == 1) {
            return same;
        }
        List<Field> names = fields.stream()
                .filter(field ->
                        field.lastWord().equals("name") || field.lastWord().equals("title"))
                .toList();
        return names.isEmpty() ? List.of() : List.of(names.get(0));
    }

    private List<String> spokenWithoutTable(Field field) {
        int extra = field.stems().size() - field.shortStems().size();
        return field.words().subList(extra, field.words().size());
    }

    /** What shows a row in a list: its label, else all columns. */
    public List<Field> listed() {
        List<Field> label = label();
        return label.isEmpty() ? fields : label;
    }

    /** What stands for a row in a group: its label, else its key, else all columns. */
    public List<Field> face() {
        List<Field> label = label();
        return label.isEmpty() ? (key.isEmpty() ? fields : key) : label;
    }

    /** As in "line item"; a Chinese name is said as it is. */
    public String spoken() {
        return ChineseTerms.isChinese(name().table()) ? name().table() : String.join(" ", words);
    }
}
