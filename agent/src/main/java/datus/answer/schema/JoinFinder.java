package datus.answer.schema;

import datus.data.TableInfo.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds how tables join: by declared foreign keys; and for tables that declare none, by columns named like the key of another
 * table.
 */
final class JoinFinder {
    private static final Set<String> TOO_GENERAL =
            Set.of("id", "identifier", "key", "code", "name", "number", "no", "uid", "uuid");

    private final List<Table> tables;

    JoinFinder(List<Table> tables) {
        this.tables = tables;
    }

    List<Join> joins() {
        Set<Join> joins = new LinkedHashSet<>();
        for (Table table : tables) {
            if (table.info().foreignKeys().isEmpty()) {
                tables.forEach(target -> inferred(table, target).ifPresent(joins::addAll));
            } else {
                table.info().foreignKeys().forEach(key -> declared(table, key).ifPresent(joins::add));
            }
        }
        return List.copyOf(joins);
    }

    private Optional<Join> declared(Table table, ForeignKey key) {
        return tables.stream()
                .filter(target ->
                        target.name().table().equalsIgnoreCase(key.references().table()))
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

    private Optional<List<Join>> inferred(Table table, Table target) {
        if (table.name().equals(target.name()) || target.key().isEmpty()) {
            return Optional.empty();
        }
        if (target.key().size() == 1) {
            return Optional.of(single(table, target, target.key().get(0)));
        }
        List<String> columns = new ArrayList<>();
        for (Field part : target.key()) {
            Optional<Field> same = table.fields().stream()
                    .filter(field -> field.stems().equals(part.stems()) && comparable(field, part))
                    .findFirst();
            same.ifPresent(field -> columns.add(field.name()));
        }
        boolean whole = columns.size() == target.key().size() && !isSameKey(table, target);
        return whole
                ? Optional.of(List.of(new Join(
                        table.name(),
                        columns,
                        target.name(),
                        target.key().stream().map(Field::name).toList())))
                : Optional.empty();
    }

    private List<Join> single(Table table, Table target, Field key) {
        return table.fields().stream()
                .filter(field -> comparable(field, key) && names(field, target, key))
                .filter(field -> !table.key().equals(List.of(field)) || isNamedLike(target, field))
                .map(field -> new Join(table.name(), List.of(field.name()), target.name(), List.of(key.name())))
                .toList();
    }

    /** Whether a column's name says that it holds that key: the same words, or the table's words before a general key. */
    private boolean names(Field field, Table target, Field key) {
        List<String> whole = new ArrayList<>(target.stems());
        whole.addAll(key.shortStems());
        if (endsWith(field.stems(), whole)) {
            return true;
        }
        boolean general =
                key.stems().size() == 1 && TOO_GENERAL.contains(key.words().get(0));
        return !general && endsWith(field.stems(), key.stems()) && (isNamedLike(target, key) || isOnlyKey(target, key));
    }

    /** Whether no other table's key has the same name, so that the name alone tells the table. */
    private boolean isOnlyKey(Table target, Field key) {
        return tables.stream()
                .filter(other -> other.key().size() == 1 && !other.name().equals(target.name()))
                .noneMatch(other -> other.key().get(0).stems().equals(key.stems()));
    }

    private static boolean isNamedLike(Table target, Field key) {
        return target.stems().stream().anyMatch(key.stems()::contains);
    }

    private static boolean isSameKey(Table table, Table target) {
        return table.key().stream()
                .map(Field::stems)
                .toList()
                .equals(target.key().stream().map(Field::stems).toList());
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        return words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }

    private static boolean comparable(Field one, Field other) {
        return one.kind() == other.kind() || (one.isNumber() && other.isNumber());
    }
}
