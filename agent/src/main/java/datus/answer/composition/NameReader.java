package datus.answer.composition;

import datus.answer.intent.Condition.Compared;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Operand;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.answer.schema.Table;
import datus.data.DataType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the names of columns and measures: they are shown, counted, grouped by, ranked by, or compared. */
final class NameReader {
    private static final double SHOWN_IN_CONDITION = 0.5;
    private static final double MENTIONED = 0.25;
    private static final double OWNER_SHOWN = 0.2;

    private final Sentence sentence;
    private final Draft draft;
    private final Orders orders;
    private final TableReader tables;

    NameReader(Sentence sentence, Orders orders) {
        this.sentence = sentence;
        this.draft = sentence.draft;
        this.orders = orders;
        this.tables = new TableReader(sentence, orders, this);
    }

    void table(Table table) {
        tables.read(table);
    }

    void field(Field field) {
        draft.mentioned.add(field.table());
        if (isOtherSide()) {
            sentence.condition(new Compared(
                    sentence.target.orElseThrow(),
                    sentence.said(sentence.compare.orElseThrow().operator()),
                    List.of(new Operand.Other(field))));
        } else if (sentence.pieces.isVerb(sentence.at)) {
            draft.verbs.add(new Verb(sentence.words(), field));
        } else if (isFlag(field) && sentence.mode != Mode.GROUP) {
            flag(field);
        } else if (sentence.pieces.isExplainedByValue(sentence.at)) {
            besideValue(field);
        } else {
            saidTotal(field);
            name(new Column(field));
        }
    }

    /** Whether a column is compared with the one here. */
    private boolean isOtherSide() {
        return sentence.aggregates.isEmpty()
                && sentence.compare.isPresent()
                && sentence.targetField().isPresent()
                && sentence.before.isCompared(sentence.at);
    }

    /** "City Aberdeen" is a condition alone; "which city is Aberdeen in" would be strange. */
    private void besideValue(Field field) {
        if (!sentence.aggregates.isEmpty()) {
            name(new Column(field));
        }
    }

    /** Whether it says yes or no, so that naming it is a condition: VIP customers. */
    private static boolean isFlag(Field field) {
        boolean named = List.of("is", "has").contains(field.words().get(0))
                && field.words().size() > 1;
        return field.kind() == Kind.BOOLEAN || (named && field.kind() == Kind.INTEGER);
    }

    private void flag(Field field) {
        boolean yes = !sentence.negated;
        Object value = field.kind() == Kind.BOOLEAN ? yes : (Object) (yes ? 1 : 0);
        sentence.where(Draft.equal(field, new Operand.Constant(value), false));
        sentence.negated = false;
    }

    /** "Total amount" adds up a column of that name, unless one row or a list is asked for. */
    private void saidTotal(Field field) {
        boolean said = sentence.words().toLowerCase(Locale.ROOT).startsWith("total ")
                && field.words().get(0).equals("total");
        boolean plain = sentence.mode == Mode.SELECT && sentence.rank.isEmpty() && sentence.aggregates.isEmpty();
        if (said && plain && draft.subject.isEmpty()) {
            sentence.aggregates.add(new Cue.Aggregate(Function.SUM, false));
        }
    }

    void measure(Measure measure) {
        draft.mentioned.add(measure.table());
        if (sentence.aggregates.isEmpty() || draft.quotient.isPresent()) {
            sentence.aggregates.clear();
            sentence.aggregates.add(new Cue.Aggregate(Function.SUM, false));
        }
        name(new Expression.Formula(measure));
    }

    private void name(Expression expression) {
        boolean ranks = sentence.rank.isPresent() && sentence.mode != Mode.RANK;
        dropNumberOf(expression);
        if (!isQuantity(expression)) {
            sentence.foldCount();
        }
        if (!sentence.aggregates.isEmpty()) {
            List<Expression> computed = sentence.aggregates.stream()
                    .map(cue -> computed(cue, expression))
                    .toList();
            if (comparesWithOverall(expression)) {
                return;
            }
            sentence.aggregates.clear();
            aggregated(computed);
        } else if (sentence.behind.conditionFollows(sentence.at)) {
            sentence.target = Optional.of(owner(expression));
        } else if (ranks && sentence.behind.byFollows(sentence.at) && !isQuantity(expression)) {
            draft.groups.add(expression);
        } else if (ranks) {
            orders.by(expression);
        } else {
            placed(expression);
        }
    }

    /** "A state whose name contains" is about the state. */
    private Expression owner(Expression expression) {
        boolean name = sentence.words().toLowerCase(Locale.ROOT).matches("names?|titles?");
        Optional<Mark> before = sentence.before.previousName(sentence.at);
        return name
                        && before.isPresent()
                        && before.get() instanceof Mark.ToField field
                        && field.field().isText()
                ? new Column(field.field())
                : expression;
    }

    /** The number of a quantity is the quantity itself where something else is done with it: the average number of rooms. */
    private void dropNumberOf(Expression expression) {
        boolean other = sentence.aggregates.size() > 1
                || sentence.rank.isPresent()
                || sentence.mode == Mode.SORT
                || sentence.mode == Mode.GROUP
                || sentence.behind.conditionFollows(sentence.at);
        if (isQuantity(expression) && other) {
            sentence.aggregates.removeIf(cue -> cue.function() == Function.COUNT && !cue.distinct());
        }
    }

    /** "More than the minimum price" compares with one value over all rows. */
    private boolean comparesWithOverall(Expression expression) {
        if (sentence.compare.isEmpty() || !(expression instanceof Column column) || sentence.aggregates.size() != 1) {
            return false;
        }
        Function function = sentence.aggregates.get(0).function();
        Expression left = sentence.target.orElse(expression);
        sentence.aggregates.clear();
        sentence.where(new Compared(
                left, sentence.compare.get().operator(), List.of(new Operand.Overall(function, column.field()))));
        sentence.settle();
        return true;
    }

    /** How many of a quantity is its sum; of anything else, how many different ones there are. Keys have no sum. */
    private Expression computed(Cue.Aggregate cue, Expression of) {
        boolean adds = cue.function() == Function.SUM || cue.function() == Function.AVG;
        if (adds && of instanceof Column column && !column.field().isAddable()) {
            throw sentence.unused("it has no " + cue.function().words());
        }
        boolean quantity = cue.function() == Function.COUNT && !cue.distinct() && isQuantity(of);
        boolean different = cue.distinct() || (cue.function() == Function.COUNT && !quantity);
        return new Aggregated(quantity ? Function.SUM : cue.function(), of, different);
    }

    private static boolean isQuantity(Expression expression) {
        return expression instanceof Column column && column.field().isQuantity();
    }

    private void placed(Expression expression) {
        switch (sentence.mode) {
            case GROUP -> grouped(expression);
            case RANK, SORT -> orders.order(expression);
            case FILTER -> filtered(expression);
            default -> shown(expression);
        }
    }

    /** A column is shown; behind "of" it may only say whose the others are. */
    private void shown(Expression expression) {
        boolean owner = !draft.outputs.isEmpty()
                && expression instanceof Column column
                && !column.field().isNumber()
                && sentence.before.isAfterOf(sentence.at);
        if (!owner || sentence.choose(OWNER_SHOWN, 0) == 0) {
            draft.output(expression);
        }
    }

    /** A column in a condition that has no value of its own is shown, or only says where a value belongs. */
    private void filtered(Expression expression) {
        boolean known = draft.outputs.contains(expression);
        if (known) {
            return;
        }
        boolean goesOn = sentence.before.isAfterAnd(sentence.at);
        if (goesOn || draft.outputs.isEmpty()) {
            draft.output(expression);
        } else if (sentence.choose(SHOWN_IN_CONDITION, MENTIONED) == 0) {
            draft.output(expression);
        }
    }

    /** "Customers by balance" is an order, "customers by segment" a grouping. */
    private void grouped(Expression expression) {
        if (isQuantity(expression) && sentence.before.saysIts(sentence.at)) {
            draft.subject
                    .filter(any -> draft.outputs.isEmpty())
                    .map(Table::name)
                    .map(Expression.Row::new)
                    .ifPresent(draft::output);
            draft.output(expression);
        } else if (isQuantity(expression)
                && draft.subject.isPresent()
                && !draft.hasAggregate()
                && sentence.before.saysBy(sentence.at)) {
            orders.descending(expression);
        } else {
            draft.groups.add(expression);
        }
        sentence.leaveGroup();
    }

    /** "How much does the latest one cost" adds nothing up. */
    private boolean isOfFirst(List<Expression> computed) {
        return draft.limit.orElse(0) == 1
                && computed.get(0) instanceof Aggregated aggregated
                && aggregated.function() == Function.SUM;
    }

    void aggregated(List<Expression> computed) {
        boolean compared = sentence.behind.conditionFollows(sentence.at) && !sentence.behind.textFollows(sentence.at);
        if (compared) {
            sentence.target = Optional.of(computed.get(0));
        } else if (sentence.mode == Mode.RANK || sentence.mode == Mode.SORT) {
            orders.order(computed.get(0));
        } else if (sentence.rank.isPresent()) {
            orders.by(computed.get(0));
        } else if (sentence.mode == Mode.GROUP && draft.subject.isPresent() && !draft.hasAggregate()) {
            orders.descending(computed.get(0));
            sentence.leaveGroup();
        } else if (isOfFirst(computed)) {
            draft.output(((Aggregated) computed.get(0)).argument());
        } else {
            computed.forEach(draft::output);
        }
    }
}
