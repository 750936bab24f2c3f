package datus.answer.intent;

import datus.answer.intent.Intent.Order;
import datus.answer.language.Period;
import datus.answer.language.TimeUnit;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An intent in the making: what the marks read so far have said. */
final class Draft {
    Optional<Table> subject = Optional.empty();
    boolean distinct;
    OptionalInt limit = OptionalInt.empty();
    final List<Expression> outputs = new ArrayList<>();
    final List<Table> entityGroups = new ArrayList<>();
    final List<Expression> groups = new ArrayList<>();
    final List<Unplaced> dates = new ArrayList<>();
    final List<Verb> verbs = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Condition> where = new ArrayList<>();
    final List<Condition> having = new ArrayList<>();
    final Set<TableName> mentioned = new LinkedHashSet<>();
    final Set<TableName> related = new LinkedHashSet<>();
    Optional<Absence> absence = Optional.empty();

    private boolean or;

    /**
     * A period, or a unit to group by, whose date column is not yet known.
     *
     * @param or whether it is an alternative to the condition before
     * @param absence the rows that must not be there, if it is about them
     */
    record Unplaced(
            String words,
            Optional<Period> period,
            Optional<TimeUnit> unit,
            boolean negated,
            boolean or,
            Optional<Absence> absence) {

        static Unplaced unit(String words, TimeUnit unit) {
            return new Unplaced(words, Optional.empty(), Optional.of(unit), false, false, Optional.empty());
        }

        static Unplaced period(String words, Period period, boolean negated, boolean or, Optional<Absence> absence) {
            return new Unplaced(words, Optional.of(period), Optional.empty(), negated, or, absence);
        }
    }

    /** A verb and the date at which it happened, as shipped and the ship date. */
    record Verb(String words, Field field) {}

    /** Rows of a table that must not be there, and what they would fulfil. */
    record Absence(Table table, List<Condition> inner) {
        static Absence of(Table table) {
            return new Absence(table, new ArrayList<>());
        }
    }

    void or() {
        or = true;
    }

    boolean isOr() {
        return or;
    }

    /** Whether a condition on values of that column is known already. */
    boolean compares(Field field) {
        return where.stream()
                .anyMatch(known ->
                        known instanceof Condition.OneOf one && one.field().equals(field));
    }

    /** Whether "or" waits for its condition; it does so no more. */
    boolean takeOr() {
        boolean waiting = or;
        or = false;
        return waiting;
    }

    /** Adds a condition on rows; after "or" it is an alternative to the one before. */
    void where(Condition condition, boolean within) {
        List<Condition> target = within ? absence.map(Absence::inner).orElse(where) : where;
        boolean merged = merge(condition, target);
        if (!merged && or && !target.isEmpty()) {
            Condition before = target.remove(target.size() - 1);
            target.add(new Condition.AnyOf(List.of(before, condition)));
        } else if (!merged) {
            target.add(condition);
        }
        or = false;
    }

    /** Two values of one column are alternatives: no row has both. */
    private static boolean merge(Condition condition, List<Condition> target) {
        if (!(condition instanceof Condition.OneOf added)) {
            return false;
        }
        for (int i = 0; i < target.size(); i++) {
            if (target.get(i) instanceof Condition.OneOf known
                    && known.field().equals(added.field())
                    && known.negated() == added.negated()) {
                List<Operand> values = new ArrayList<>(known.values());
                added.values().stream().filter(value -> !values.contains(value)).forEach(values::add);
                target.set(i, new Condition.OneOf(known.field(), values, known.negated()));
                return true;
            }
        }
        return false;
    }

    void absence(Absence rows) {
        if (absence.isPresent()) {
            throw new NotUnderstood(
                    List.of(rows.table().spoken()), "It rules out rows of two tables; ask for one at a time.");
        }
        absence = Optional.of(rows);
    }

    void output(Expression expression) {
        if (!outputs.contains(expression)) {
            outputs.add(expression);
        }
    }

    boolean hasAggregate() {
        return outputs.stream().anyMatch(Expression::isAggregate)
                || orders.stream().anyMatch(order -> order.by().isAggregate())
                || !having.isEmpty();
    }

    static Condition equal(Field field, Operand value, boolean negated) {
        return new Condition.OneOf(field, List.of(value), negated);
    }
}
