package datus.answer.intent;

import datus.answer.intent.Draft.Absence;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Expression.Count;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.schema.Field;
import datus.answer.schema.Measure;
import datus.answer.schema.Table;
import datus.data.DataType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the names of tables, columns and measures: they are shown, counted, grouped by, ranked by, or compared. */
final class NameReader {
    private final Sentence sentence;
    private final Draft draft;
    private final Ranking ranking;

    NameReader(Sentence sentence, Ranking ranking) {
        this.sentence = sentence;
        this.draft = sentence.draft;
        this.ranking = ranking;
    }

    void table(Table table) {
        draft.mentioned.add(table.name());
        if (sentence.pieces.isModifier(sentence.at)) {
            return;
        }
        if (sentence.negated && sentence.aggregates.isEmpty()) {
            draft.absence(Absence.of(table));
            sentence.negated = false;
        } else if (!sentence.aggregates.isEmpty()) {
            counted(table);
        } else if (sentence.mode == Mode.GROUP) {
            draft.entityGroups.add(table);
            sentence.leaveGroup();
        } else if (sentence.mode == Mode.RANK || sentence.mode == Mode.SORT) {
            ranking.order(new Count(table.name()));
        } else if (sentence.rank.isPresent() && isCounted(table)) {
            ranking.by(new Count(table.name()));
        } else if (draft.subject.isEmpty() && !isScopeOfAggregate()) {
            draft.subject = Optional.of(table);
        } else if (draft.subject.filter(table::equals).isEmpty()) {
            draft.related.add(table.name());
        }
    }

    /** "Nation with the most customers" or "country with the most customers" count them. */
    private boolean isCounted(Table table) {
        return draft.subject.isPresent()
                ? draft.subject.filter(table::equals).isEmpty()
                : !draft.outputs.isEmpty() && sentence.pieces.isCounted(sentence.at);
    }

    /** In "revenue of customers" the table only says whose. */
    private boolean isScopeOfAggregate() {
        return draft.outputs.stream().anyMatch(Expression::isAggregate) && sentence.rank.isEmpty();
    }

    private void counted(Table table) {
        boolean average = sentence.aggregates.get(0).function() == Function.AVG;
        if (sentence.aggregates.size() > 1
                || (average && sentence.targets.amount(table).isEmpty())) {
            throw sentence.unused("it does not say of what of " + table.spoken());
        }
        Expression count = average
                ? new Aggregated(
                        Function.AVG, new Column(sentence.targets.amount(table).orElseThrow()), false)
                : new Count(table.name());
        sentence.aggregates.clear();
        aggregated(List.of(count));
    }

    void field(Field field) {
        draft.mentioned.add(field.table());
        if (sentence.pieces.isVerb(sentence.at)) {
            draft.verbs.add(new Draft.Verb(sentence.words(), field));
        } else if (isFlag(field) && sentence.mode != Mode.GROUP) {
            flag(field);
        } else if (!sentence.pieces.isExplainedByValue(sentence.at)) {
            saidTotal(field);
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
        if (sentence.aggregates.isEmpty()) {
            sentence.aggregates.add(new Cue.Aggregate(Function.SUM, false));
        }
        name(new Expression.Formula(measure));
    }

    private void name(Expression expression) {
        boolean ranks = sentence.rank.isPresent() && sentence.mode != Mode.RANK;
        if (!sentence.aggregates.isEmpty()) {
            List<Expression> computed = sentence.aggregates.stream()
                    .map(cue -> computed(cue, expression))
                    .toList();
            sentence.aggregates.clear();
            aggregated(computed);
        } else if (sentence.pieces.conditionFollows(sentence.at)) {
            sentence.target = Optional.of(expression);
        } else if (ranks && sentence.pieces.byFollows(sentence.at) && !isQuantity(expression)) {
            draft.groups.add(expression);
        } else if (ranks) {
            ranking.by(expression);
        } else {
            placed(expression);
        }
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
            case RANK, SORT -> ranking.order(expression);
            default -> draft.output(expression);
        }
    }

    /** "Customers by balance" is an order, "customers by segment" a grouping. */
    private void grouped(Expression expression) {
        if (isQuantity(expression) && draft.subject.isPresent() && !draft.hasAggregate()) {
            ranking.descending(expression);
        } else {
            draft.groups.add(expression);
        }
        sentence.leaveGroup();
    }

    private void aggregated(List<Expression> computed) {
        if (sentence.pieces.conditionFollows(sentence.at)) {
            sentence.target = Optional.of(computed.get(0));
        } else if (sentence.mode == Mode.RANK || sentence.mode == Mode.SORT) {
            ranking.order(computed.get(0));
        } else if (sentence.rank.isPresent()) {
            ranking.by(computed.get(0));
        } else if (sentence.mode == Mode.GROUP && draft.subject.isPresent() && !draft.hasAggregate()) {
            ranking.descending(computed.get(0));
            sentence.leaveGroup();
        } else {
            computed.forEach(draft::output);
        }
    }
}
