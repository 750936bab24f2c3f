package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Operand;
import datus.answer.language.Function;
import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** An intent in the making: what the phrases read so far have said. */
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
    final List<Absence> absences = new ArrayList<>();
    private final Set<Expression> ranks = new LinkedHashSet<>();

    /** What a sentence before this one asked to show. */
    private List<Expression> earlier = List.of();

    private boolean or;

    /** What is computed of the numbers of all groups. */
    Optional<Function> fold = Optional.empty();

    /** The share or ratio that is asked for. */
    Optional<Quotient> quotient = Optional.empty();

    /** The same, to go on independently. */
    Draft copy() {
        Draft copy = new Draft();
        copy.subject = subject;
        copy.distinct = distinct;
        copy.limit = limit;
        copy.outputs.addAll(outputs);
        copy.entityGroups.addAll(entityGroups);
        copy.groups.addAll(groups);
        copy.dates.addAll(dates);
        copy.verbs.addAll(verbs);
        copy.orders.addAll(orders);
        copy.where.addAll(where);
        copy.having.addAll(having);
        copy.mentioned.addAll(mentioned);
        copy.related.addAll(related);
        absences.forEach(absence -> copy.absences.add(absence.copy()));
        copy.ranks.addAll(ranks);
        copy.earlier = earlier;
        copy.or = or;
        copy.fold = fold;
        copy.quotient = quotient;
        return copy;
    }

    /** What follows is read anew, as what all so far is divided by. */
    void divide(Quotient by) {
        quotient = Optional.of(by.of(copy()));
        subject = Optional.empty();
        Stream.of(outputs, entityGroups, groups, dates, verbs, orders, where, having, absences)
                .forEach(List::clear);
        related.clear();
    }

    /** Without what rows must fulfil. */
    void clearConditions() {
        Stream.of(dates, verbs, where, absences).forEach(List::clear);
        related.clear();
    }

    /** Whether rows must fulfil as much as those of another draft. */
    boolean hasAsManyConditions(Draft other) {
        return conditions() == other.conditions();
    }

    private int conditions() {
        return dates.size() + where.size() + absences.size() + related.size();
    }

    /** A further sentence says anew what to show. */
    void restart() {
        if (!outputs.isEmpty()) {
            earlier = List.copyOf(outputs);
            outputs.clear();
        }
    }

    /** What to show: as said last, else as said before. */
    void settleOutputs() {
        if (outputs.isEmpty()) {
            outputs.addAll(earlier);
        }
    }

    /** A number of rows that was spoken of already. */
    Optional<Expression> countedBefore() {
        return Stream.of(outputs.stream(), earlier.stream(), orders.stream().map(Order::by))
                .flatMap(each -> each)
                .filter(Expression.Count.class::isInstance)
                .findFirst();
    }

    /** The period said last has no end, or no start. */
    void openLastDate(boolean after) {
        Unplaced last = dates.remove(dates.size() - 1);
        dates.add(new Unplaced(
                last.words(),
                last.period().map(period -> after ? period.andAfter() : period.andBefore()),
                last.unit(),
                last.negated(),
                last.or(),
                last.absence()));
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
    void where(Condition condition, Optional<Absence> within) {
        List<Condition> target = within.map(Absence::inner).orElse(where);
        if (!or && target.stream().anyMatch(known -> Contradictions.between(known, condition))) {
            bothOf(condition, target);
            return;
        }
        if (or && target.isEmpty() && !having.isEmpty()) {
            throw new NotUnderstood(List.of(), "Groups and rows are not alternatives of each other.");
        }
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

    /** Each of two values that no row has both of is held by a row of its own. */
    static void bothOf(Condition condition, List<Condition> where) {
        where.replaceAll(known ->
                isOf(known, condition.table()) ? new Condition.Related(known.table(), List.of(known), false) : known);
        where.add(new Condition.Related(condition.table(), List.of(condition), false));
    }

    private static boolean isOf(Condition condition, TableName table) {
        boolean plain = condition instanceof Condition.OneOf
                || condition instanceof Condition.During
                || condition instanceof Condition.Compared;
        return plain && condition.table().equals(table);
    }

    void absence(Absence rows) {
        absences.add(rows);
    }

    /** The rows that must not be there, named last. */
    Optional<Absence> absence() {
        return absences.isEmpty() ? Optional.empty() : Optional.of(absences.get(absences.size() - 1));
    }

    OptionalInt absencePlace() {
        return absences.isEmpty() ? OptionalInt.empty() : OptionalInt.of(absences.size() - 1);
    }

    /** What is shown only because rows are ranked by it. */
    void outputRank(Expression expression) {
        if (!outputs.contains(expression)) {
            ranks.add(expression);
        }
        output(expression);
    }

    /** Whether nothing is shown but what rows are ranked by. */
    boolean showsOnlyRanks() {
        return ranks.containsAll(outputs);
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
