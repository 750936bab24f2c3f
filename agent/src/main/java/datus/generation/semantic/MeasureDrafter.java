package datus.generation.semantic;

import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.generation.usage.ColumnUse.Role;
import datus.generation.usage.TableUsage;
import datus.semantic.Aggregation;
import datus.semantic.SemanticModel.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes a model's measures: how many rows there are, sums of amounts and quantities, averages of rates and prices; what is
 * only a name or a key is never added up. What people did in SQL counts more than names.
 */
final class MeasureDrafter {
    private final TableFacts facts;
    private final Schema schema;
    private final TakenNames names;
    private final List<Reason> reasons;

    MeasureDrafter(TableFacts facts, Schema schema, TakenNames names, List<Reason> reasons) {
        this.facts = facts;
        this.schema = schema;
        this.names = names;
        this.reasons = reasons;
    }

    List<Measure> draft() {
        List<Measure> measures = new ArrayList<>();
        rows().ifPresent(measures::add);
        for (ColumnSense column : facts.columns()) {
            choice(column).map(choice -> measure(column, choice)).ifPresent(measures::add);
        }
        return measures;
    }

    /** How a column is put together, and why. */
    record Choice(Aggregation aggregation, String why) {}

    /** Empty if the column is no measure. */
    Optional<Choice> choice(ColumnSense column) {
        if (!column.isNumber() || isKey(column)) {
            return Optional.empty();
        }
        return used(column).or(() -> named(column));
    }

    private boolean isKey(ColumnSense column) {
        return column.field().isKeyLike()
                || facts.keys().isInKey(column.name())
                || facts.keys().isReference(column.name());
    }

    private Optional<Choice> used(ColumnSense column) {
        TableUsage usage = facts.usage();
        int sums = usage.count(column.name(), Role.SUM);
        int averages = usage.count(column.name(), Role.AVERAGE);
        if (sums + averages == 0) {
            return Optional.empty();
        }
        return Optional.of(
                sums >= averages
                        ? new Choice(Aggregation.SUM, "is summed: in " + usage.share(sums))
                        : new Choice(Aggregation.AVERAGE, "is averaged: in " + usage.share(averages)));
    }

    private Optional<Choice> named(ColumnSense column) {
        int groups = facts.usage().count(column.name(), Role.GROUP);
        if (groups > 0 || column.onlyNames().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(column.rate()
                .map(why -> new Choice(Aggregation.AVERAGE, "is averaged: " + why))
                .orElseGet(() -> new Choice(Aggregation.SUM, "is summed: " + column.sum())));
    }

    private Optional<Measure> rows() {
        return facts.keys().primary().map(key -> {
            String expr = key.columns().size() == 1
                    ? schema.dialect().quote(key.columns().get(0))
                    : "1";
            String name = names.take(facts.entityName() + "_count");
            reasons.add(new Reason(name, "counts the rows, by their key"));
            String description = "Count of " + facts.table().spoken() + " rows";
            // every row counts once, which engines tell of a number more cheaply than of a key of several columns
            Aggregation aggregation = key.columns().size() == 1 ? Aggregation.COUNT : Aggregation.SUM;
            return new Measure(name, aggregation, expr, description, Optional.empty(), true);
        });
    }

    private Measure measure(ColumnSense column, Choice choice) {
        boolean average = choice.aggregation() == Aggregation.AVERAGE;
        String plain = average && !column.words().startsWith("average") ? "average_" + column.words() : column.words();
        String ofTable = (average ? "average_" : "") + facts.entityName() + "_" + column.words();
        String name =
                isSharedWithOthers(column.field()) ? names.take(ofTable) : names.take(plain, "total_" + plain, ofTable);
        reasons.add(new Reason(name, choice.why()));
        String description = column.field()
                .info()
                .comment()
                .orElseGet(
                        () -> (average ? "Average " : "Total ") + column.field().spoken());
        return new Measure(
                name, choice.aggregation(), schema.dialect().quote(column.name()), description, Optional.empty(), true);
    }

    /** Measures of all models stand side by side, so a column that several tables have is called with its table. */
    private boolean isSharedWithOthers(Field field) {
        return schema.tables().stream()
                .filter(table -> !table.name().equals(field.table()))
                .flatMap(table -> table.fields().stream())
                .anyMatch(other -> other.isNumber() && other.words().equals(field.words()));
    }
}
