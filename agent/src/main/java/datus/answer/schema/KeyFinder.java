package datus.answer.schema;

import datus.data.Dialect;
import datus.data.TableInfo.Index;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the key of a table that declares none: a column, or two, that look like a key and are unique in the data. */
final class KeyFinder {
    private static final int MOST_CANDIDATES = 5;

    private final Map<List<String>, Integer> tablesWith = new HashMap<>();
    private final Dialect dialect;
    private final Lookup lookup;

    KeyFinder(List<Table> tables, Dialect dialect, Lookup lookup) {
        for (Table table : tables) {
            table.fields().stream()
                    .map(Field::stems)
                    .distinct()
                    .forEach(stems -> tablesWith.merge(stems, 1, Integer::sum));
        }
        this.dialect = dialect;
        this.lookup = lookup;
    }

    Table withKey(Table table) {
        if (!table.key().isEmpty()) {
            return table;
        }
        List<Field> key =
                indexed(table).or(() -> single(table)).or(() -> pair(table)).orElse(List.of());
        return new Table(table.info(), table.words(), table.stems(), table.fields(), key);
    }

    private static Optional<List<Field>> indexed(Table table) {
        return table.info().indexes().stream()
                .filter(Index::unique)
                .map(index -> index.columns().stream()
                        .flatMap(name -> table.field(name).stream())
                        .toList())
                .filter(fields -> !fields.isEmpty())
                .findFirst();
    }

    private Optional<List<Field>> single(Table table) {
        List<Field> candidates = candidates(table);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String counts = candidates.stream()
                .map(field -> "count(DISTINCT " + quoted(field) + ") AS " + dialect.quote("different_" + field.name()))
                .collect(Collectors.joining(", "));
        List<List<@Nullable Object>> rows =
                lookup.rows("SELECT count(*) AS all_rows, " + counts + " FROM " + from(table));
        List<@Nullable Object> row = rows.isEmpty() ? List.of() : rows.get(0);
        for (int i = 0; i + 1 < row.size(); i++) {
            if (number(row.get(0)) > 0 && number(row.get(0)) == number(row.get(i + 1))) {
                return Optional.of(List.of(candidates.get(i)));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Field>> pair(Table table) {
        List<Field> candidates = candidates(table);
        for (int first = 0; first < candidates.size(); first++) {
            for (int second = first + 1; second < candidates.size(); second++) {
                List<Field> pair = List.of(candidates.get(first), candidates.get(second));
                if (isUnique(table, pair)) {
                    return Optional.of(pair);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUnique(Table table, List<Field> pair) {
        String columns = pair.stream().map(this::quoted).collect(Collectors.joining(", "));
        String sql =
                "SELECT (SELECT count(*) FROM " + from(table) + ") AS all_rows, (SELECT count(*) FROM (SELECT DISTINCT "
                        + columns + " FROM " + from(table) + ") pairs) AS different_rows";
        return lookup.rows(sql).stream()
                .anyMatch(row -> number(row.get(0)) > 0 && number(row.get(0)) == number(row.get(1)));
    }

    /** Those that look like keys or are named in another table too; the one called like its table first. */
    private List<Field> candidates(Table table) {
        List<Field> likely = new ArrayList<>(table.fields().stream()
                .filter(field -> field.isKeyLike() || isShared(field))
                .filter(field -> !field.isTemporal() && !field.isQuantity())
                .toList());
        likely.sort(Comparator.comparing(field -> !isOwnKey(field, table)));
        return likely.subList(0, Math.min(MOST_CANDIDATES, likely.size()));
    }

    private static boolean isOwnKey(Field field, Table table) {
        return field.isKeyLike()
                && (field.words().size() == 1
                        || field.stems().get(0).equals(table.stems().get(0)));
    }

    private boolean isShared(Field field) {
        return field.words().size() > 1 && tablesWith.getOrDefault(field.stems(), 0) > 1;
    }

    private String quoted(Field field) {
        return dialect.quote(field.name());
    }

    private String from(Table table) {
        return dialect.quote(table.name());
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number found ? found.longValue() : 0;
    }
}
