package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent.Order;
import datus.answer.language.Function;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Settles how numbers of a draft are computed where it only says which: added up, counted, or the row that has the extreme one. */
final class Measuring {
    private final Schema schema;
    private final Draft draft;

    Measuring(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    void settle() {
        rankByExtreme();
        addUpFarNumbers();
        countGroups();
    }

    /** "The lowest price and its product" is the product that has it. */
    private void rankByExtreme() {
        List<Expression> aggregates =
                draft.outputs.stream().filter(Expression::isAggregate).toList();
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty() || !draft.having.isEmpty();
        if (grouped || draft.outputs.size() < 2 || aggregates.size() != 1 || !draft.orders.isEmpty()) {
            return;
        }
        if (aggregates.get(0) instanceof Aggregated extreme
                && (extreme.function() == Function.MIN || extreme.function() == Function.MAX)) {
            draft.outputs.set(draft.outputs.indexOf(extreme), extreme.argument());
            draft.orders.add(new Order(extreme.argument(), extreme.function() == Function.MAX));
            draft.limit = OptionalInt.of(1);
        }
    }

    /** A number of rows that belong to the subject, by which it is ranked, is added up: nations by account balance. */
    private void addUpFarNumbers() {
        for (int i = 0; i < draft.orders.size(); i++) {
            Order order = draft.orders.get(i);
            boolean shown = draft.outputs.contains(order.by());
            if (shown
                    && isRowNumber(order.by())
                    && draft.subject
                            .filter(table -> !schema.joins()
                                    .isToOne(table.name(), order.by().table()))
                            .isPresent()) {
                Expression sum = new Aggregated(Function.SUM, order.by(), false);
                draft.orders.set(i, new Order(sum, order.descending()));
                draft.outputs.set(draft.outputs.indexOf(order.by()), sum);
            }
        }
    }

    private static boolean isRowNumber(Expression expression) {
        return expression instanceof Column column && column.field().isQuantity();
    }

    /** Groups without a measure: rows are counted, or plain numbers added up; "of each" of what is listed anyway says nothing. */
    private void countGroups() {
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty();
        if (!grouped || draft.hasAggregate()) {
            return;
        }
        if (draft.groups.isEmpty() && !draft.outputs.isEmpty() && isListOfEntities()) {
            draft.mentioned.addAll(draft.entityGroups.stream().map(Table::name).toList());
            draft.subject = draft.subject.or(() -> Optional.of(draft.entityGroups.get(0)));
            draft.entityGroups.clear();
        } else if (draft.outputs.isEmpty() && draft.subject.isPresent()) {
            draft.outputs.add(new Expression.Count(draft.subject.get().name()));
        } else {
            draft.outputs.replaceAll(
                    output -> isRowNumber(output) ? new Aggregated(Function.SUM, output, false) : output);
        }
    }

    private boolean isListOfEntities() {
        return draft.outputs.stream()
                .allMatch(output -> !isRowNumber(output)
                        || draft.entityGroups.stream()
                                .anyMatch(table -> schema.joins().isToOne(table.name(), output.table())));
    }
}
