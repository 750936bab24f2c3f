package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.Output;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders the lines of an answer: as asked for, and so that it is the same each time. */
final class Sorting {
    private final Schema schema;
    private final Draft draft;
    private final TableName anchor;
    private final Set<Output> outputs;
    private final Set<Expression> groups;

    Sorting(Schema schema, Draft draft, TableName anchor, Set<Output> outputs, Set<Expression> groups) {
        this.schema = schema;
        this.draft = draft;
        this.anchor = anchor;
        this.outputs = outputs;
        this.groups = groups;
    }

    /** The order asked for, and then one that makes the answer the same each time. */
    List<Order> of(boolean distinct) {
        Set<Order> orders = new LinkedHashSet<>(draft.orders);
        Set<Expression> ordered =
                new LinkedHashSet<>(draft.orders.stream().map(Order::by).toList());
        if (!draft.orders.isEmpty() && draft.limit.orElse(0) == 1) {
            return first(draft.orders.get(0));
        }
        List<Expression> ties = new ArrayList<>();
        if (groups.isEmpty() && !distinct && !draft.hasAggregate()) {
            schema.table(anchor).key().forEach(field -> ties.add(new Column(field)));
        }
        boolean keyed = !ties.isEmpty();
        outputs.stream()
                .map(Output::expression)
                .filter(output -> !keyed && !output.isAggregate())
                .forEach(ties::add);
        ties.stream().filter(ordered::add).forEach(tie -> orders.add(new Order(tie, false)));
        return List.copyOf(orders);
    }

    /** The one that comes first: of groups with the same value the last one if the highest is asked for, of rows the one with the least key. */
    private List<Order> first(Order order) {
        List<Order> orders = new ArrayList<>(draft.orders);
        if (groups.isEmpty()) {
            schema.table(anchor).key().forEach(field -> orders.add(new Order(new Column(field), false)));
        } else {
            groups.forEach(group -> orders.add(new Order(group, order.descending())));
        }
        return orders.stream()
                .filter(each -> draft.orders.contains(each)
                        || draft.orders.stream().noneMatch(said -> said.by().equals(each.by())))
                .toList();
    }
}
