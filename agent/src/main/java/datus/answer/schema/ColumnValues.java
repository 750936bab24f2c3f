package datus.answer.schema;

import datus.data.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the values of the text columns of a table, as far as they are few and short; the others are left to be asked for singly. */
final class ColumnValues {
    private static final int MOST_VALUES = 2_000;
    private static final int MOST_ROWS_READ = 500_000;
    private static final int LONGEST_VALUE = 80;
    private static final int MOST_WORDS = 5;

    private final Dialect dialect;

    ColumnValues(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * What was read of a table.
     *
     * @param few the values of each column that has few, in their order
     * @param many columns that have too many, or whose values are prose
     */
    record Read(Map<Field, List<String>> few, List<Field> many) {}

    Read read(Table table, Lookup lookup) {
        List<Field> texts = table.fields().stream().filter(Field::isText).toList();
        Map<Field, List<String>> few = new LinkedHashMap<>();
        if (texts.isEmpty()) {
            return new Read(few, List.of());
        }
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            selects.add(select(table, texts.get(i), i));
        }
        for (List<@Nullable Object> row : lookup.rows(String.join("\nUNION ALL\n", selects))) {
            Field field = texts.get(((Number) Objects.requireNonNull(row.get(0))).intValue());
            few.computeIfAbsent(field, any -> new ArrayList<>()).add(String.valueOf(row.get(1)));
        }
        List<Field> many = few.entrySet().stream()
                .filter(entry -> entry.getValue().size() > MOST_VALUES || isProse(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        many.forEach(few::remove);
        few.replaceAll((field, values) -> values.stream()
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_VALUE)
                .sorted()
                .toList());
        return new Read(few, many);
    }

    private String select(Table table, Field field, int number) {
        String column = dialect.quote(field.name());
        String rows = "SELECT " + column + " AS v FROM " + dialect.quote(table.name()) + " WHERE " + column
                + " IS NOT NULL LIMIT " + MOST_ROWS_READ;
        return "SELECT " + number + " AS n, v FROM (SELECT DISTINCT v FROM (" + rows + ") r LIMIT " + (MOST_VALUES + 1)
                + ") d" + number;
    }

    private static boolean isProse(List<String> texts) {
        return texts.stream()
                        .mapToInt(text -> text.split(" ", -1).length)
                        .average()
                        .orElse(0)
                > MOST_WORDS;
    }

    /** Which of the columns with many values hold exactly this text. */
    List<Value> exactly(String text, List<Field> many, TableNames names, Lookup lookup) {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < many.size(); i++) {
            selects.add("SELECT * FROM (SELECT " + i + " AS n FROM " + names.of(many.get(i)) + " WHERE "
                    + dialect.quote(many.get(i).name()) + " = " + dialect.literal(text) + " LIMIT 1) d" + i);
        }
        return lookup.rows(String.join("\nUNION ALL\n", selects)).stream()
                .map(row -> many.get(((Number) Objects.requireNonNull(row.get(0))).intValue()))
                .map(field -> new Value(field, text))
                .toList();
    }

    /** Writes the table of a column. */
    @FunctionalInterface
    interface TableNames {
        String of(Field field);
    }
}
