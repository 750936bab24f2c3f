package datus.answer.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables by the words that a column may end with to name one of their rows: ship_id and ship for the table ships with the key id;
 * tax_code for taxes with the key tax_code.
 */
final class KeyNames {
    private static final Set<String> TOO_GENERAL =
            Set.of("id", "identifier", "key", "code", "name", "number", "no", "uid", "uuid");

    private final Map<List<String>, List<Table>> byKey = new HashMap<>();
    private final Map<List<String>, List<Table>> byTable = new HashMap<>();
    private final Map<List<String>, List<Table>> byParts = new HashMap<>();
    private final Map<List<String>, Integer> keys = new HashMap<>();

    KeyNames(List<Table> tables) {
        for (Table table : tables) {
            if (table.key().size() == 1) {
                single(table, table.key().get(0));
            }
            if (table.key().size() > 1) {
                add(byParts, table.key().get(0).stems(), table);
            }
        }
    }

    private void single(Table table, Field key) {
        keys.merge(key.stems(), 1, Integer::sum);
        List<String> whole = new ArrayList<>(table.stems());
        whole.addAll(key.shortStems());
        add(byKey, whole, table);
        boolean general =
                key.stems().size() == 1 && TOO_GENERAL.contains(key.words().get(0));
        if (!general && !whole.equals(key.stems())) {
            add(byKey, key.stems(), table);
        }
        add(byTable, table.stems(), table);
    }

    private static void add(Map<List<String>, List<Table>> map, List<String> stems, Table table) {
        map.computeIfAbsent(stems, any -> new ArrayList<>()).add(table);
    }

    /** Tables whose key a column's name ends with, in words that tell the table. */
    Set<Table> namedBy(Field field) {
        Set<Table> found = new LinkedHashSet<>();
        ends(field).forEach(end -> byKey.getOrDefault(end, List.of()).stream()
                .filter(table -> tells(table, table.key().get(0), end))
                .forEach(found::add));
        return found;
    }

    /** Tables whose own name a column's name ends with. */
    Set<Table> calledLike(Field field) {
        Set<Table> found = new LinkedHashSet<>();
        ends(field).forEach(end -> found.addAll(byTable.getOrDefault(end, List.of())));
        return found;
    }

    /** Tables with a key of several columns of which the first is called so. */
    List<Table> beginningWith(Field field) {
        return byParts.getOrDefault(field.stems(), List.of());
    }

    private static Stream<List<String>> ends(Field field) {
        List<String> stems = field.stems();
        return Stream.iterate(0, from -> from + 1).limit(stems.size()).map(from -> stems.subList(from, stems.size()));
    }

    /** Whether the words hold the table's name, or are the key of no other. */
    private boolean tells(Table table, Field key, List<String> said) {
        boolean named = said.size() > table.stems().size()
                && said.subList(0, table.stems().size()).equals(table.stems());
        return named
                || table.stems().stream().anyMatch(key.stems()::contains)
                || keys.getOrDefault(key.stems(), 0) == 1;
    }
}
