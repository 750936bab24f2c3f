package datus.answer.intent;

import datus.answer.intent.Draft.Absence;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent.Order;
import datus.answer.language.Function;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finishes a {@link Draft} to an {@link Intent}: dates find their column, what is shown and grouped follows from what was said. */
public final class IntentBuilder {
    private final Schema schema;
    private final Draft draft;
    private final Set<Output> outputs = new LinkedHashSet<>();
    private final Set<Expression> groups = new LinkedHashSet<>();

    private IntentBuilder(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    /**
     * What the phrases ask for.
     *
     * @throws NotUnderstood if they do not go together
     * @throws Ambiguous if they have several meanings
     */
    public static Intent build(Schema schema, List<Piece> pieces) {
        return new IntentBuilder(schema, new Composer(schema, pieces).compose()).build();
    }

    private Intent build() {
        new DatePlacement(schema, draft).place();
        addUpFarNumbers();
        countGroups();
        if (draft.hasAggregate()) {
            group();
        } else {
            list();
        }
        List<Condition> where = new ArrayList<>(draft.where);
        draft.absence.ifPresent(absence -> where.add(absent(absence)));
        draft.related.stream()
                .filter(table -> draft.absence
                        .filter(absence -> absence.table().name().equals(table))
                        .isEmpty())
                .forEach(table -> where.add(new Condition.Related(table, List.of(), false)));
        refuseLost();
        boolean distinct = draft.distinct || isBareColumn();
        return new Intent(
                anchor(),
                List.copyOf(outputs),
                distinct,
                List.copyOf(groups),
                where,
                draft.having,
                orders(distinct),
                draft.limit,
                draft.mentioned);
    }

    /** One line has no order, no first ones and no groups to filter. */
    private void refuseLost() {
        boolean oneLine = groups.isEmpty()
                && outputs.stream().allMatch(output -> output.expression().isAggregate());
        if (oneLine && (draft.limit.isPresent() || !draft.orders.isEmpty() || !draft.having.isEmpty())) {
            throw new NotUnderstood(
                    List.of(), "It asks for one number of rows that are ranked or grouped first; ask for those first.");
        }
    }

    private static Condition absent(Absence absence) {
        return new Condition.Related(absence.table().name(), absence.inner(), true);
    }

    // Measures

    /** A number of rows that belong to the subject, by which it is ranked, is added up: nations by account balance. */
    private void addUpFarNumbers() {
        for (int i = 0; i < draft.orders.size(); i++) {
            Order order = draft.orders.get(i);
            boolean shown = draft.outputs.contains(order.by());
            if (shown
                    && isRowNumber(order.by())
                    && draft.subject
                            .filter(table -> !isToOne(table.name(), order.by().table()))
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

    /** Groups without a measure: rows are counted, or plain numbers added up. */
    private void countGroups() {
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty();
        if (!grouped || draft.hasAggregate()) {
            return;
        }
        boolean own = draft.groups.isEmpty()
                && draft.outputs.stream().allMatch(output -> draft.entityGroups.stream()
                        .anyMatch(table -> table.name().equals(output.table())));
        if (draft.outputs.isEmpty() && draft.subject.isPresent()) {
            draft.outputs.add(new Expression.Count(draft.subject.get().name()));
        } else if (!own) {
            draft.outputs.replaceAll(
                    output -> isRowNumber(output) ? new Aggregated(Function.SUM, output, false) : output);
        } else {
            draft.mentioned.addAll(draft.entityGroups.stream().map(Table::name).toList());
        }
    }

    // What is shown

    private void group() {
        draft.subject.filter(this::isGrouped).ifPresent(draft.entityGroups::add);
        for (Table entity : draft.entityGroups) {
            boolean asked = draft.outputs.stream()
                    .anyMatch(output -> !output.isAggregate() && output.table().equals(entity.name()));
            entity.key().forEach(field -> groups.add(new Column(field)));
            if (!asked) {
                entity.face().forEach(field -> add(entity, field));
            }
        }
        draft.groups.forEach(this::show);
        draft.outputs.stream().filter(output -> !output.isAggregate()).forEach(this::show);
        draft.outputs.stream().filter(Expression::isAggregate).forEach(output -> outputs.add(Output.of(output)));
    }

    private void add(Table entity, Field field) {
        groups.add(new Column(field));
        boolean single = entity.face().size() == 1 && !entity.label().isEmpty();
        outputs.add(new Output(new Column(field), single ? entity.spoken().replace(' ', '_') : ""));
    }

    private void show(Expression expression) {
        groups.add(expression);
        outputs.add(Output.of(expression));
    }

    /** Whether the subject has a line of its own: something of another table is computed for it, or it is ranked or filtered by that. */
    private boolean isGrouped(Table subject) {
        if (draft.entityGroups.contains(subject)) {
            return false;
        }
        boolean far = draft.outputs.stream().filter(Expression::isAggregate).anyMatch(output -> !output.table()
                .equals(subject.name()));
        boolean ranked = draft.orders.stream().anyMatch(order -> order.by().isAggregate());
        return (far && draft.groups.isEmpty() && draft.entityGroups.isEmpty())
                || (ranked && draft.groups.isEmpty() && draft.entityGroups.isEmpty())
                || (!draft.having.isEmpty() && draft.groups.isEmpty() && draft.entityGroups.isEmpty());
    }

    private void list() {
        draft.groups.forEach(group -> outputs.add(Output.of(group)));
        boolean onlyOrder = draft.outputs.stream().allMatch(output -> draft.orders.stream()
                .anyMatch(order -> order.by().equals(output)));
        draft.subject.filter(subject -> onlyOrder).ifPresent(subject -> subject.listed()
                .forEach(field -> outputs.add(Output.of(new Column(field)))));
        draft.outputs.forEach(output -> outputs.add(Output.of(output)));
        if (outputs.isEmpty()) {
            Stream.concat(draft.related.stream(), draft.mentioned.stream())
                    .findFirst()
                    .map(schema::table)
                    .ifPresent(table -> table.listed().forEach(field -> outputs.add(Output.of(new Column(field)))));
        }
        if (outputs.isEmpty()) {
            throw new NotUnderstood(List.of(), "It does not say what to show.");
        }
    }

    /** A column asked for without its table, as in "list the market segments", is asked for its different values. */
    private boolean isBareColumn() {
        return draft.subject.isEmpty()
                && !draft.hasAggregate()
                && draft.orders.isEmpty()
                && draft.entityGroups.isEmpty()
                && outputs.stream()
                        .allMatch(output -> output.expression() instanceof Column column
                                && column.field().isText()
                                && !column.field().isKeyLike()
                                && !schema.tableOf(column.field()).label().contains(column.field()));
    }

    // Anchor

    private TableName anchor() {
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
                .filter(start -> tables.stream().allMatch(end -> isToOne(start, end)))
                .findFirst();
    }

    private boolean isToOne(TableName from, TableName to) {
        return schema.joins().isToOne(from, to);
    }

    // Order

    /** The order asked for, and then one that makes the answer the same each time. */
    private List<Order> orders(boolean distinct) {
        Set<Order> orders = new LinkedHashSet<>(draft.orders);
        Set<Expression> ordered =
                new LinkedHashSet<>(draft.orders.stream().map(Order::by).toList());
        List<Expression> ties = new ArrayList<>();
        if (groups.isEmpty() && !distinct && !draft.hasAggregate()) {
            schema.table(anchor()).key().forEach(field -> ties.add(new Column(field)));
        }
        boolean keyed = !ties.isEmpty();
        outputs.stream()
                .map(Output::expression)
                .filter(output -> !keyed && !output.isAggregate())
                .forEach(ties::add);
        ties.stream().filter(ordered::add).forEach(tie -> orders.add(new Order(tie, false)));
        return List.copyOf(orders);
    }
}
