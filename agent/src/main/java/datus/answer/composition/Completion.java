package datus.answer.composition;

import datus.answer.composition.Draft.Absence;
import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Intent;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Output;
import datus.answer.language.Function;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finishes a {@link Draft} to an {@link Intent}: dates find their column, what is shown and grouped follows from what was said. */
final class Completion {
    private final Schema schema;
    private final Draft draft;
    private final Set<String> hints;
    private final Set<Output> outputs = new LinkedHashSet<>();
    private final Set<Expression> groups = new LinkedHashSet<>();

    /**
     * @param hints the stems of the question's words, to tell apart ways to join
     */
    Completion(Schema schema, Draft draft, Set<String> hints) {
        this.schema = schema;
        this.draft = draft;
        this.hints = hints;
    }

    /**
     * What the draft asks for.
     *
     * @throws NotUnderstood if its parts do not go together
     * @throws datus.answer.intent.Ambiguous if they have several meanings
     */
    Intent complete() {
        draft.settleOutputs();
        new DatePlacement(schema, draft).place();
        rankByExtreme();
        addUpFarNumbers();
        countGroups();
        List<Condition> where = where();
        boolean meets = Intersections.of(schema, draft, hints).rewrite(where);
        if (isOneLine() && (draft.limit.isPresent() || !draft.having.isEmpty())) {
            return overSome(where);
        }
        if (draft.hasAggregate()) {
            group();
        } else {
            list();
        }
        refuseLost();
        boolean distinct = draft.distinct || meets || isBareColumn();
        return new Intent(
                anchor(),
                List.copyOf(outputs),
                distinct,
                List.copyOf(groups),
                where,
                draft.having,
                orders(distinct),
                draft.limit,
                draft.mentioned,
                hints);
    }

    // Conditions

    private List<Condition> where() {
        List<Condition> where = new ArrayList<>(draft.where);
        draft.absences.forEach(absence -> where.add(absent(absence)));
        draft.related.stream()
                .filter(table -> draft.absences.stream()
                        .noneMatch(absence -> absence.table().name().equals(table)))
                .forEach(table -> where.add(new Condition.Related(table, List.of(), false)));
        return where;
    }

    private Condition absent(Absence absence) {
        boolean own = draft.subject.filter(absence.table()::equals).isPresent();
        if (own && absence.inner().isEmpty()) {
            throw new NotUnderstood(List.of(absence.table().spoken()), "It does not say which are left out.");
        }
        return own ? except(absence) : new Condition.Related(absence.table().name(), absence.inner(), true);
    }

    /** "All stadiums except those with a concert" rules out by the rows of others, or by their own. */
    private Condition except(Absence absence) {
        TableName subject = absence.table().name();
        List<Condition> far = absence.inner().stream()
                .filter(condition -> !isToOne(subject, condition.table()))
                .toList();
        if (far.isEmpty()) {
            return new Condition.AllOf(absence.inner(), true);
        }
        if (far.size() < absence.inner().size()) {
            throw new NotUnderstood(List.of(), "It rules out by rows of several kinds; ask for one at a time.");
        }
        return new Condition.Related(far.get(0).table(), far, true);
    }

    /** One line computed over rows that are ranked or grouped first: the number of orders of the richest customer. */
    private Intent overSome(List<Condition> where) {
        Table ranked = ranked();
        if (ranked.key().size() != 1) {
            throw new NotUnderstood(List.of(ranked.spoken()), "No single column names a row of " + ranked.name() + ".");
        }
        Column key = new Column(ranked.key().get(0));
        boolean grouped = !draft.having.isEmpty()
                || draft.orders.stream().anyMatch(order -> order.by().isAggregate());
        List<Condition> inner = where.stream()
                .filter(condition -> isToOne(ranked.name(), condition.table()))
                .toList();
        List<Condition> outer = new ArrayList<>(where);
        outer.removeAll(inner);
        Intent some = new Intent(
                grouped ? anchor() : ranked.name(),
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
        draft.outputs.forEach(output -> outputs.add(Output.of(output)));
        TableName anchor = outputs.iterator().next().expression().table();
        return new Intent(
                anchor,
                List.copyOf(outputs),
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

    private boolean isOneLine() {
        return !draft.showsOnlyRanks()
                && draft.orders.stream().noneMatch(order -> draft.outputs.contains(order.by()))
                && draft.outputs.stream().allMatch(Expression::isAggregate)
                && draft.groups.isEmpty()
                && draft.entityGroups.isEmpty();
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

    // Measures

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
                        || draft.entityGroups.stream().anyMatch(table -> isToOne(table.name(), output.table())));
    }

    // What is shown

    private void group() {
        draft.subject.filter(this::isGrouped).ifPresent(draft.entityGroups::add);
        for (Table entity : draft.entityGroups) {
            boolean asked = draft.outputs.stream()
                    .anyMatch(output ->
                            !output.isAggregate() && (output.table().equals(entity.name()) || names(output, entity)));
            if (asked && draft.outputs.stream().anyMatch(output -> names(output, entity))) {
                continue;
            }
            entity.key().forEach(field -> groups.add(new Column(field)));
            if (!asked) {
                entity.face().forEach(field -> add(entity, field));
            }
        }
        draft.groups.stream().filter(group -> !draft.outputs.contains(group)).forEach(this::show);
        boolean countsFirst =
                draft.outputs.stream().anyMatch(output -> !output.isAggregate() && !(output instanceof Expression.Row));
        draft.outputs.stream().filter(output -> !output.isAggregate()).forEach(output -> {
            if (output instanceof Expression.Row) {
                faces(output).forEach(groups::add);
            } else {
                groups.add(output);
            }
        });
        if (!countsFirst) {
            draft.outputs.stream().filter(output -> !output.isAggregate()).forEach(this::display);
            draft.outputs.stream().filter(Expression::isAggregate).forEach(this::display);
        } else {
            draft.outputs.forEach(this::display);
        }
    }

    /** Whether a column names the rows of a table, as the order of a line. */
    private boolean names(Expression output, Table entity) {
        return output instanceof Column column
                && schema.joins().from(column.table()).stream()
                        .anyMatch(join -> join.to().equals(entity.name())
                                && join.fromColumns()
                                        .equals(List.of(column.field().name())));
    }

    private void display(Expression output) {
        faces(output).forEach(face -> outputs.add(Output.of(face)));
    }

    /** A row is shown by its name; by nothing of its own where another of its columns is asked for. */
    private List<? extends Expression> faces(Expression output) {
        if (!(output instanceof Expression.Row row)) {
            return List.of(output);
        }
        boolean asked = draft.outputs.stream()
                .anyMatch(other -> other instanceof Column && other.table().equals(row.table()));
        return asked
                ? List.of()
                : schema.table(row.table()).listed().stream().map(Column::new).toList();
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
        boolean grouped = !draft.groups.isEmpty() || !draft.entityGroups.isEmpty();
        if (grouped) {
            return false;
        }
        boolean far = draft.outputs.stream().filter(Expression::isAggregate).anyMatch(output -> !output.table()
                .equals(subject.name()));
        boolean other = draft.outputs.stream()
                .anyMatch(output -> !output.isAggregate() && !output.table().equals(subject.name()));
        boolean ranked = draft.orders.stream()
                .anyMatch(
                        order -> order.by().isAggregate() && !order.by().table().equals(subject.name()));
        boolean filtered =
                draft.having.stream().anyMatch(condition -> !condition.table().equals(subject.name()));
        boolean shown = draft.outputs.stream().allMatch(Expression::isAggregate);
        return (far && !other) || ranked || filtered || (shown && (!draft.orders.isEmpty() || !draft.having.isEmpty()));
    }

    private void list() {
        draft.groups.forEach(group -> outputs.add(Output.of(group)));
        draft.subject.filter(subject -> draft.showsOnlyRanks()).ifPresent(subject -> subject.listed()
                .forEach(field -> outputs.add(Output.of(new Column(field)))));
        draft.outputs.forEach(this::display);
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
                && draft.where.isEmpty()
                && outputs.size() == 1
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

    /** The one that comes first: of groups with the same value the last one if the highest is asked for, of rows the one with the least key. */
    private List<Order> first(Order order) {
        List<Order> orders = new ArrayList<>(draft.orders);
        if (groups.isEmpty()) {
            schema.table(anchor()).key().forEach(field -> orders.add(new Order(new Column(field), false)));
        } else {
            groups.forEach(group -> orders.add(new Order(group, order.descending())));
        }
        return orders.stream()
                .filter(each -> draft.orders.contains(each)
                        || draft.orders.stream().noneMatch(said -> said.by().equals(each.by())))
                .toList();
    }

    /** The order asked for, and then one that makes the answer the same each time. */
    private List<Order> orders(boolean distinct) {
        Set<Order> orders = new LinkedHashSet<>(draft.orders);
        Set<Expression> ordered =
                new LinkedHashSet<>(draft.orders.stream().map(Order::by).toList());
        if (!draft.orders.isEmpty() && draft.limit.orElse(0) == 1) {
            return first(draft.orders.get(0));
        }
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
