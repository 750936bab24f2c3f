package datus.answer.composition;

import datus.answer.intent.Ambiguous;
import datus.answer.intent.NotUnderstood;
import datus.answer.schema.Field;
import datus.answer.schema.JoinGraph;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the date column that a period is about: the only one of a table spoken of, else the only one of a table whose row
 * those rows name, the nearest first. Several at the same distance are a question back.
 */
final class DateChooser {
    private static final Set<String> LATER =
            Set.of("updated", "modified", "changed", "deleted", "due", "expiry", "expected");

    private static final int FARTHEST = 6 * JoinGraph.STEP;

    private final Schema schema;

    DateChooser(Schema schema) {
        this.schema = schema;
    }

    /**
     * The column.
     *
     * @param tables those spoken of, the likeliest first
     */
    Field choose(Unplaced date, Collection<TableName> tables) {
        List<Field> first = List.of();
        for (TableName table : nearestFirst(tables)) {
            List<Field> dates = dates(schema.table(table), date);
            if (dates.size() == 1) {
                return dates.get(0);
            }
            if (first.isEmpty()) {
                first = dates;
            }
        }
        if (first.isEmpty()) {
            first = fartherDates(date, tables);
        }
        if (first.size() == 1) {
            return first.get(0);
        }
        if (first.isEmpty()) {
            throw new NotUnderstood(List.of(date.words()), "No date column is in sight for \"" + date.words() + "\".");
        }
        throw new Ambiguous(
                date.words(),
                first.stream()
                        .limit(3)
                        .map(field -> new Ambiguous.Meaning(field.spoken() + " " + date.words(), Set.of()))
                        .toList());
    }

    /** The dates of the nearest table whose rows name those spoken of. */
    private List<Field> fartherDates(Unplaced date, Collection<TableName> tables) {
        return schema.tables().stream()
                .filter(table -> !dates(table, date).isEmpty())
                .filter(table -> schema.joins().distance(tables, table.name()) <= FARTHEST)
                .min(Comparator.comparingInt(table -> schema.joins().distance(tables, table.name())))
                .map(table -> dates(table, date))
                .orElse(List.of());
    }

    private List<TableName> nearestFirst(Collection<TableName> tables) {
        Map<TableName, Integer> steps = new LinkedHashMap<>();
        tables.forEach(table -> steps.put(table, 0));
        for (TableName table : tables) {
            schema.joins().named(table).forEach((other, count) -> steps.merge(other, count, Math::min));
        }
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Without the dates at which a row was merely touched again, if others are left. */
    private static List<Field> primary(List<Field> dates) {
        List<Field> first = dates.stream()
                .filter(field -> field.words().stream().noneMatch(LATER::contains))
                .toList();
        return first.isEmpty() ? dates : first;
    }

    private static List<Field> dates(Table table, Unplaced date) {
        List<Field> temporal =
                primary(table.fields().stream().filter(Field::isTemporal).toList());
        boolean years = date.period().map(period -> period.wholeYears()).orElse(false);
        return temporal.isEmpty() && years
                ? table.fields().stream().filter(Field::isYear).toList()
                : temporal;
    }
}
