package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Output;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Computes one line over rows that are ranked or grouped first: the number of orders of the richest customer. */
final class OverSome {
    private final Schema schema;
    private final Draft draft;
    private final Set<String> hints;

    OverSome(Schema schema, Draft draft, Set<String> hints) {
        this.schema = schema;
        this.draft = draft;
        this.hints = hints;
    }

    /** Whether a draft asks for that. */
    boolean isAsked() {
        return isOneLine() && (draft.limit.isPresent() || !draft.having.isEmpty());
    }

    private boolean isOneLine() {
        return !draft.showsOnlyRanks()
                && draft.orders.stream().noneMatch(order -> draft.outputs.contains(order.by()))
                && draft.outputs.stream().allMatch(Expression::isAggregate)
                && draft.groups.isEmpty()
                && draft.entityGroups.isEmpty();
    }

    Intent intent(List<Condition> where) {
        Table ranked = ranked();
        if (ranked.key().size() != 1) {
            throw new NotUnderstood(List.of(ranked.spoken()), "No single column names a row of " + ranked.name() + ".");
        }
        Column key = new Column(ranked.key().get(0));
        boolean grouped = !draft.having.isEmpty()
                || draft.orders.stream().anyMatch(order -> order.by().isAggregate());
        List<Condition> inner = where.stream()
                .filter(condition -> schema.joins().isToOne(ranked.name(), condition.table()))
                .toList();
        List<Condition> outer = new ArrayList<>(where);
        outer.removeAll(inner);
        Intent some = new Intent(
                grouped ? new Anchor(schema, draft).of(Set.of()) : ranked.name(),
                List.of(Output.of(key)),
                false,
                grouped ? List.of(key) : List.of(),
                inner,
                draft.having,
                draft.orders,
                draft.limit,
                draft.mentioned,
                hints);
        outer.add(new Condition.Member(key.field(), some));
        List<Output> outputs = draft.outputs.stream().map(Output::of).toList();
        TableName anchor = outputs.get(0).expression().table();
        return new Intent(
                anchor,
                outputs,
                false,
                List.of(),
                outer,
                List.of(),
                List.of(),
                OptionalInt.empty(),
                draft.mentioned,
                hints);
    }

    /** The table of whose rows only some are meant. */
    private Table ranked() {
        if (!draft.having.isEmpty()
                || draft.orders.stream().anyMatch(order -> order.by().isAggregate())) {
            return draft.subject
                    .or(() -> draft.outputs.stream()
                            .findFirst()
                            .map(Expression::table)
                            .map(schema::table))
                    .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say which are counted."));
        }
        return draft.orders.stream()
                .findFirst()
                .map(order -> schema.table(order.by().table()))
                .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say by what to rank."));
    }
}
