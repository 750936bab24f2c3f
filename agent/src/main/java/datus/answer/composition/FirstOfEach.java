package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Frame;
import datus.answer.intent.Intent;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.Output;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Ranks rows within groups: the two dearest products of each category. */
final class FirstOfEach {
    private final Schema schema;
    private final Draft draft;

    FirstOfEach(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    /** Whether a draft ranks rows that are shown as they are, and has groups. */
    boolean isAsked() {
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty();
        return grouped && draft.limit.isPresent() && !draft.orders.isEmpty() && !draft.hasAggregate();
    }

    Intent intent(List<Condition> where, Set<String> hints) {
        List<Expression> within = new ArrayList<>(draft.groups);
        Set<Output> outputs = new LinkedHashSet<>();
        draft.groups.forEach(group -> outputs.add(Output.of(group)));
        for (Table group : draft.entityGroups) {
            group.key().forEach(key -> within.add(new Column(key)));
            group.face().forEach(face -> {
                within.add(new Column(face));
                outputs.add(Lines.named(group, face));
            });
        }
        shown().forEach(expression -> outputs.add(Output.of(expression)));
        int most = draft.limit.orElse(1);
        Intent ranked = new Intent(
                new Anchor(schema, draft).of(outputs),
                List.copyOf(outputs),
                false,
                List.of(),
                where,
                List.of(),
                orders(most),
                OptionalInt.empty(),
                draft.mentioned,
                hints);
        return ranked.framed(new Frame.FirstOfEach(within, most));
    }

    /** What is asked for of the rows; by what they are known if nothing is. */
    private List<Expression> shown() {
        List<Expression> shown = new ArrayList<>();
        if (draft.showsOnlyRanks()) {
            ranked().listed().forEach(field -> shown.add(new Column(field)));
        }
        for (Expression output : draft.outputs) {
            if (output instanceof Expression.Row row) {
                schema.table(row.table()).listed().forEach(field -> shown.add(new Column(field)));
            } else {
                shown.add(output);
            }
        }
        return shown;
    }

    private Table ranked() {
        return draft.subject.orElseGet(
                () -> schema.table(draft.orders.get(0).by().table()));
    }

    /** Where more than one is wanted, those that come first together are told apart by their key. */
    private List<Order> orders(int most) {
        List<Order> orders = new ArrayList<>(draft.orders);
        if (most > 1) {
            for (Field key : ranked().key()) {
                orders.add(new Order(new Column(key), false));
            }
        }
        return orders;
    }
}
