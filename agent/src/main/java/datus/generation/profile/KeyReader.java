package datus.generation.profile;

import datus.answer.schema.Field;
import datus.answer.schema.Join;
import datus.answer.schema.Lookup;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableInfo.ForeignKey;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the keys of a table: those that are declared, and those that names suggest and the rows do not refute: a reference must
 * hold values that are in the table it names.
 */
public final class KeyReader {
    private static final int MOST_VALUES_COMPARED = 10_000;
    private static final double CONTAINED = 0.95;
    /** In fewer rows, columns that name other things are unique by chance. */
    private static final int ENOUGH_ROWS = 20;

    private static final Set<String> IDENTIFIERS = Set.of("id", "identifier", "key", "uid", "uuid", "guid");

    private final Schema schema;
    private final Lookup lookup;

    public KeyReader(Schema schema, Lookup lookup) {
        this.schema = schema;
        this.lookup = lookup;
    }

    /** The keys of a table of the schema. */
    public TableKeys read(Table table, TableProfile profile) {
        Optional<Key> primary = primary(table, profile);
        List<Reference> references = new ArrayList<>(declared(table));
        List<Join> named = inferred(table);
        for (Join join : named) {
            if (!isKnown(references, join.fromColumns())) {
                contained(join).ifPresent(references::add);
            }
        }
        for (Field field : table.fields()) {
            boolean refuted = named.stream().anyMatch(join -> join.fromColumns().contains(field.name()));
            if (!refuted && !new TableKeys(primary, references).isReference(field.name())) {
                outOfSight(field, table, primary).ifPresent(references::add);
            }
        }
        return new TableKeys(primary, references);
    }

    /** Joins by the names of single columns that no other join has alone, though the table declares some. */
    private List<Join> undeclared(Table table) {
        List<Join> joins = new ArrayList<>();
        for (Field field : table.fields()) {
            schema.tables().stream()
                    .filter(other ->
                            !other.name().equals(table.name()) && other.key().size() == 1)
                    .filter(other -> field.stems().equals(withKey(other, field)))
                    .filter(other -> isSameKind(field, other.key().get(0)))
                    .map(other -> new Join(
                            table.name(),
                            List.of(field.name()),
                            other.name(),
                            List.of(other.key().get(0).name())))
                    .forEach(joins::add);
        }
        return joins;
    }

    private static boolean isSameKind(Field one, Field other) {
        return one.stems().equals(other.stems())
                && (one.kind() == other.kind() || (one.isNumber() && other.isNumber()));
    }

    /** Joins by names; to the table that is called as the column before others that only have a key of that name. */
    private List<Join> inferred(Table table) {
        return Stream.concat(schema.joins().from(table.name()).stream(), undeclared(table).stream())
                .distinct()
                .filter(join -> !isOwnKey(table, join))
                .sorted(Comparator.comparing(join -> !isNamedAfter(table, join, schema.table(join.to()))))
                .toList();
    }

    /** A key called after its own table names nothing else. */
    private static boolean isOwnKey(Table table, Join join) {
        boolean key = table.key().stream().map(Field::name).toList().equals(join.fromColumns());
        return key && (join.to().equals(table.name()) || isNamedAfter(table, join, table));
    }

    private static boolean isNamedAfter(Table table, Join join, Table named) {
        return join.fromColumns().size() == 1
                && table.field(join.fromColumns().get(0))
                        .filter(field -> field.stems().equals(withKey(named, field)))
                        .isPresent();
    }

    /** Whether a column is not called after its table, and other tables have it too. */
    private boolean isOfOthers(Field key, Table table) {
        boolean own = key.stems().size() > table.stems().size()
                && key.stems().subList(0, table.stems().size()).equals(table.stems());
        return !own
                && key.stems().size() > 1
                && schema.tables().stream()
                        .filter(other -> !other.name().equals(table.name()))
                        .flatMap(other -> other.fields().stream())
                        .anyMatch(field -> field.stems().equals(key.stems()));
    }

    private static boolean isKnown(List<Reference> references, List<String> columns) {
        return references.stream().anyMatch(reference -> reference.columns().equals(columns));
    }

    private Optional<Key> primary(Table table, TableProfile profile) {
        List<String> columns = table.key().stream().map(Field::name).toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (!table.info().primaryKey().isEmpty()) {
            return Optional.of(new Key(columns, 1, "declared as primary key"));
        }
        if (columns.size() == 1 && !profile.isUnique(columns.get(0)) && profile.read() > 0) {
            return Optional.of(new Key(columns, 0.9, "a unique index"));
        }
        if (columns.size() == 1
                && profile.read() < ENOUGH_ROWS
                && isOfOthers(table.key().get(0), table)) {
            return Optional.empty();
        }
        String unique = columns.size() == 1 ? "each value occurs once" : "each pair of values occurs once";
        return Optional.of(new Key(columns, 0.9, "named like a key, and " + unique + " in " + profile.size()));
    }

    /** Also to tables that are not there, or not in scope. A key that names its own row says nothing. */
    private List<Reference> declared(Table table) {
        List<Reference> declared = new ArrayList<>();
        for (ForeignKey key : table.info().foreignKeys()) {
            Optional<Join> join = schema.joins().from(table.name()).stream()
                    .filter(known -> known.fromColumns().equals(names(table, key.columns())))
                    .filter(known ->
                            known.to().table().equalsIgnoreCase(key.references().table()))
                    .findFirst();
            boolean own = join.filter(known ->
                            known.to().equals(table.name()) && known.toColumns().equals(known.fromColumns()))
                    .isPresent();
            if (!own) {
                declared.add(new Reference(
                        names(table, key.columns()),
                        join.map(Join::to).orElse(key.references()),
                        join.map(Join::toColumns).orElse(key.referencedColumns()),
                        1,
                        "declared as foreign key to " + key.references()));
            }
        }
        return declared;
    }

    private static List<String> names(Table table, List<String> columns) {
        return columns.stream()
                .map(name -> table.field(name).map(Field::name).orElse(name))
                .toList();
    }

    /** A join by names, unless the values say otherwise. */
    private Optional<Reference> contained(Join join) {
        List<List<@Nullable Object>> counts = lookup.rows(containment(join));
        long values = counts.isEmpty() ? 0 : number(counts.get(0).get(0));
        long found = counts.isEmpty() ? 0 : number(counts.get(0).get(1));
        if (values > 0 && found < CONTAINED * values) {
            return Optional.empty();
        }
        String named = "named like the key of " + join.to();
        String reason = values == 0
                ? named + "; there are no values to compare"
                : named + String.format(Locale.ROOT, ", and %,d of its %,d values are there", found, values);
        return Optional.of(new Reference(
                join.fromColumns(), join.to(), join.toColumns(), values == 0 ? 0.6 : 0.9 * found / values, reason));
    }

    private String containment(Join join) {
        return "SELECT count(*) AS n, count(k.c0) AS found FROM (SELECT DISTINCT "
                + columns(join.fromColumns())
                + " FROM " + schema.dialect().quote(join.from())
                + " WHERE " + each(join.fromColumns(), column -> column + " IS NOT NULL", " AND ")
                + " LIMIT " + MOST_VALUES_COMPARED + ") v LEFT JOIN (SELECT DISTINCT "
                + columns(join.toColumns())
                + " FROM " + schema.dialect().quote(join.to()) + ") k ON "
                + IntStream.range(0, join.fromColumns().size())
                        .mapToObj(i -> "v.c" + i + " = k.c" + i)
                        .collect(Collectors.joining(" AND "));
    }

    private String columns(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> schema.dialect().quote(names.get(i)) + " AS c" + i)
                .collect(Collectors.joining(", "));
    }

    private String each(List<String> names, UnaryOperator<String> form, String between) {
        return names.stream().map(schema.dialect()::quote).map(form).collect(Collectors.joining(between));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number found ? found.longValue() : 0;
    }

    /** A column named like a key of something that has no table here. */
    private Optional<Reference> outOfSight(Field field, Table table, Optional<Key> primary) {
        List<String> words = field.words();
        boolean own = primary.filter(key -> key.columns().equals(List.of(field.name())))
                .isPresent();
        if (own
                || words.size() < 2
                || !IDENTIFIERS.contains(words.get(words.size() - 1))
                || field.stems().equals(withKey(table, field))) {
            return Optional.empty();
        }
        List<String> named = words.subList(0, words.size() - 1);
        Optional<TableName> there = schema.tables().stream()
                .filter(other -> other.words().equals(named))
                .map(Table::name)
                .findFirst();
        return Optional.of(new Reference(
                List.of(field.name()),
                there.orElseGet(() -> TableName.of(String.join("_", named))),
                List.of(),
                0.4,
                there.map(other ->
                                "named like the key of " + other + ", though that has no such key, or of another type")
                        .orElse("named like a key, though there is no table for it")));
    }

    private static List<String> withKey(Table table, Field field) {
        List<String> own = new ArrayList<>(table.stems());
        own.add(field.stems().get(field.stems().size() - 1));
        return own;
    }
}
