package datus.answer.schema;

import datus.data.Dialect;
import datus.data.TableInfo.ForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how tables join: by declared foreign keys; by columns named like the key of another table, in tables that declare none; and
 * by columns called like another table, if the data agrees.
 */
final class JoinFinder {
    private static final int MOST_LOOKED_UP = 200;
    private static final int SAMPLE = 1_000;

    private final List<Table> tables;
    private final KeyNames keys;
    private final Dialect dialect;
    private final Lookup lookup;
    private final Map<String, List<Table>> byName = new LinkedHashMap<>();
    private int lookedUp;

    JoinFinder(List<Table> tables, Dialect dialect, Lookup lookup) {
        this.tables = tables;
        this.keys = new KeyNames(tables);
        this.dialect = dialect;
        this.lookup = lookup;
        tables.forEach(
                table -> byName.computeIfAbsent(table.name().table().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(table));
    }

    List<Join> joins() {
        Set<Join> joins = new LinkedHashSet<>();
        for (Table table : tables) {
            Set<String> used = new HashSet<>();
            for (ForeignKey key : table.info().foreignKeys()) {
                declared(table, key).ifPresent(joins::add);
                key.columns().forEach(column -> used.add(column.toLowerCase(Locale.ROOT)));
            }
            boolean silent = used.isEmpty();
            table.fields().stream()
                    .filter(field -> !used.contains(field.name().toLowerCase(Locale.ROOT)))
                    .forEach(field -> joins.addAll(inferred(table, field, silent)));
            if (silent) {
                table.fields().forEach(field -> joins.addAll(composite(table, field)));
            }
        }
        return List.copyOf(joins);
    }

    private Optional<Join> declared(Table table, ForeignKey key) {
        return byName.getOrDefault(key.references().table().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(target -> key.references().schema().isEmpty()
                        || target.name().schema().equals(key.references().schema())
                        || target.name().schema().isEmpty())
                .findFirst()
                .map(target ->
                        new Join(table.name(), names(table, key.columns()), target.name(), referenced(target, key)));
    }

    private static List<String> referenced(Table target, ForeignKey key) {
        return key.referencedColumns().isEmpty()
                ? target.key().stream().map(Field::name).toList()
                : names(target, key.referencedColumns());
    }

    private static List<String> names(Table table, List<String> columns) {
        return columns.stream()
                .map(name -> table.field(name).map(Field::name).orElse(name))
                .toList();
    }

    /** Of a table that declares other references, a column must hold keys too, for its silence may mean something. */
    private List<Join> inferred(Table table, Field field, boolean silent) {
        List<Join> found = new ArrayList<>();
        for (Table target : keys.namedBy(field)) {
            if (canName(table, field, target) && (silent || isIncluded(field, target))) {
                found.add(single(field, target));
            }
        }
        if (found.isEmpty()) {
            keys.calledLike(field).stream()
                    .filter(target -> canName(table, field, target) && isIncluded(field, target))
                    .forEach(target -> found.add(single(field, target)));
        }
        return found;
    }

    private static Join single(Field field, Table target) {
        return new Join(
                field.table(),
                List.of(field.name()),
                target.name(),
                List.of(target.key().get(0).name()));
    }

    private static boolean canName(Table table, Field field, Table target) {
        boolean other = !table.name().equals(target.name());
        boolean own =
                table.key().equals(List.of(field)) && target.stems().stream().noneMatch(field.stems()::contains);
        return other && !own && comparable(field, target.key().get(0));
    }

    /** Whether every value, of a sample, is a key of the target. */
    private boolean isIncluded(Field field, Table target) {
        if (lookedUp++ >= MOST_LOOKED_UP) {
            return false;
        }
        String column = dialect.quote(field.name());
        String key = dialect.quote(target.key().get(0).name());
        String values = "SELECT DISTINCT " + column + " AS v FROM " + dialect.quote(field.table()) + " WHERE " + column
                + " IS NOT NULL LIMIT " + SAMPLE;
        String sql = "SELECT count(*) AS all_values, count(" + key + ") AS known_values FROM (" + values
                + ") s LEFT JOIN " + dialect.quote(target.name()) + " t ON t." + key + " = s.v";
        return lookup.rows(sql).stream()
                .anyMatch(row -> number(row.get(0)) > 0 && number(row.get(0)) == number(row.get(1)));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number found ? found.longValue() : 0;
    }

    private List<Join> composite(Table table, Field first) {
        List<Join> found = new ArrayList<>();
        for (Table target : keys.beginningWith(first)) {
            List<String> columns = target.key().stream()
                    .flatMap(part -> table.fields().stream()
                            .filter(field -> field.stems().equals(part.stems()) && comparable(field, part))
                            .limit(1))
                    .map(Field::name)
                    .toList();
            boolean whole = columns.size() == target.key().size() && !isSameKey(table, target);
            if (whole && !table.name().equals(target.name())) {
                found.add(new Join(
                        table.name(),
                        columns,
                        target.name(),
                        target.key().stream().map(Field::name).toList()));
            }
        }
        return found;
    }

    private static boolean isSameKey(Table table, Table target) {
        return table.key().stream()
                .map(Field::stems)
                .toList()
                .equals(target.key().stream().map(Field::stems).toList());
    }

    private static boolean comparable(Field one, Field other) {
        return one.kind() == other.kind() || (one.isNumber() && other.isNumber());
    }
}
