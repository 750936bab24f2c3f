package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Output;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the table whose rows a draft lists, counts or adds up. */
final class Anchor {
    private final Schema schema;
    private final Draft draft;

    Anchor(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    /**
     * The table.
     *
     * @param outputs what is shown besides what the draft says
     */
    TableName of(Set<Output> outputs) {
        List<TableName> measured = new ArrayList<>();
        outputs.stream()
                .map(Output::expression)
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .forEach(measured::add);
        draft.orders.stream()
                .map(Order::by)
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .forEach(measured::add);
        draft.having.stream().map(Condition::table).forEach(measured::add);
        if (!measured.isEmpty()) {
            return deepest(measured)
                    .orElseThrow(() -> new NotUnderstood(
                            List.of(), "It asks for measures of different tables at once; ask for one at a time."));
        }
        List<TableName> shown = new ArrayList<>();
        outputs.forEach(output -> shown.add(output.expression().table()));
        draft.orders.forEach(order -> shown.add(order.by().table()));
        draft.subject.ifPresent(table -> shown.add(0, table.name()));
        return deepest(shown).orElse(shown.get(0));
    }

    /** The table from whose rows all others are named. */
    private Optional<TableName> deepest(List<TableName> tables) {
        return tables.stream()
                .filter(start -> tables.stream().allMatch(end -> schema.joins().isToOne(start, end)))
                .findFirst();
    }
}
