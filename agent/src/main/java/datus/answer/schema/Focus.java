package datus.answer.schema;

import datus.answer.language.Word;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks the part of a large schema that a question can be about: the tables named best by its words, rare words counting most, those
 * with columns that few others have, and the tables next to them.
 */
public final class Focus {
    private static final int NAMED = 30;
    private static final int MOST = 100;
    private static final double OF_A_COLUMN = 0.5;

    private final Schema schema;
    private final Map<String, Set<TableName>> byTable = new HashMap<>();
    private final Map<String, Set<TableName>> byColumn = new HashMap<>();

    public Focus(Schema schema) {
        this.schema = schema;
        for (Table table : schema.tables()) {
            table.stems().forEach(stem -> add(byTable, stem, table));
            table.fields().forEach(field -> field.stems().forEach(stem -> add(byColumn, stem, table)));
        }
    }

    private static void add(Map<String, Set<TableName>> map, String stem, Table table) {
        map.computeIfAbsent(stem, any -> new LinkedHashSet<>()).add(table.name());
    }

    /** The tables; none if no word names any. */
    public Set<TableName> on(List<Word> question) {
        Map<TableName, Double> scores = new LinkedHashMap<>();
        question.stream().map(Word::stem).distinct().forEach(stem -> {
            score(byTable.getOrDefault(stem, Set.of()), 1, scores);
            score(byColumn.getOrDefault(stem, Set.of()), OF_A_COLUMN, scores);
        });
        List<TableName> named = new ArrayList<>(scores.keySet());
        named.sort(Comparator.comparingDouble((TableName name) -> -scores.getOrDefault(name, 0.0)
                / Math.sqrt(schema.table(name).stems().size())));
        Set<TableName> focus = new LinkedHashSet<>(named.subList(0, Math.min(NAMED, named.size())));
        for (TableName name : List.copyOf(focus)) {
            schema.joins().beside(name).forEach(next -> {
                if (focus.size() < MOST) {
                    focus.add(next);
                }
            });
        }
        return focus;
    }

    private void score(Set<TableName> tables, double weight, Map<TableName, Double> scores) {
        double rarity = Math.log(1 + (double) schema.tables().size() / Math.max(1, tables.size()));
        tables.forEach(name -> scores.merge(name, weight * rarity, Double::sum));
    }
}
