package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Expression.Column;
import datus.answer.intent.Expression.Count;
import datus.answer.language.Function;
import datus.answer.schema.Table;
import java.util.List;
import java.util.Optional;

/** Reads the names of tables: their rows are asked for, counted, grouped by, ruled out, or related to what is asked for. */
final class TableReader {
    private static final double ONLY_RELATED = 0.8;

    private final Sentence sentence;
    private final Draft draft;
    private final Orders orders;
    private final NameReader names;

    TableReader(Sentence sentence, Orders orders, NameReader names) {
        this.sentence = sentence;
        this.draft = sentence.draft;
        this.orders = orders;
        this.names = names;
    }

    void read(Table table) {
        draft.mentioned.add(table.name());
        sentence.last = Optional.of(table);
        if (sentence.behind.isModifier(sentence.at)) {
            owns(table);
            return;
        }
        if (sentence.negated && sentence.aggregates.isEmpty()) {
            draft.absence(Absence.of(table));
            sentence.negated = false;
        } else if (!sentence.aggregates.isEmpty()) {
            counted(table);
        } else if (sentence.mode == Mode.GROUP) {
            grouped(table);
        } else if (sentence.mode == Mode.SORT && !draft.orders.isEmpty()) {
            return;
        } else if (sentence.mode == Mode.RANK || sentence.mode == Mode.SORT) {
            orders.order(new Count(table.name()));
        } else if (sentence.rank.isPresent() && isCounted(table)) {
            orders.by(new Count(table.name()));
        } else {
            named(table);
        }
    }

    /** "Each owner's first name" lists owners. */
    private void owns(Table table) {
        boolean lists = sentence.mode == Mode.GROUP && sentence.aggregates.isEmpty() && draft.outputs.isEmpty();
        if (lists && draft.subject.isEmpty() && sentence.behind.isFieldOf(sentence.at + 1, table)) {
            draft.subject = Optional.of(table);
            sentence.mode = Mode.SELECT;
        }
    }

    /** "The name of each teacher" lists teachers. */
    private void grouped(Table table) {
        draft.entityGroups.add(table);
        if (draft.subject.isEmpty() && !draft.outputs.isEmpty() && !draft.hasAggregate()) {
            draft.subject = Optional.of(table);
        }
        sentence.leaveGroup();
    }

    private void named(Table table) {
        boolean ranked = sentence.rank.isPresent();
        if (draft.subject.isEmpty() && !isScopeOfAggregate()) {
            draft.subject = Optional.of(table);
        } else if (draft.subject.filter(table::equals).isEmpty()) {
            other(table);
        }
        if (ranked) {
            orders.about(table);
        }
    }

    /** A further table is shown as well if it goes on a list, else its rows are related to those asked for. */
    private void other(Table table) {
        boolean lists = sentence.mode == Mode.SELECT && sentence.before.isAfterAnd(sentence.at);
        boolean shown = lists && sentence.choose(0, ONLY_RELATED) == 0;
        if (shown) {
            if (draft.outputs.isEmpty()) {
                draft.subject.map(Table::name).map(Expression.Row::new).ifPresent(draft::output);
            }
            draft.output(new Expression.Row(table.name()));
        } else {
            related(table);
        }
    }

    /** Rows of a further table are there, or are meant where rows are ruled out. */
    private void related(Table table) {
        Optional<Absence> absence = draft.absence()
                .filter(rows -> sentence.targets.reaches(rows.table().name(), table.name())
                        || draft.subject.filter(rows.table()::equals).isPresent());
        if (absence.isPresent()) {
            absence.get().inner().add(new Condition.Related(table.name(), List.of(), false));
        } else {
            draft.related.add(table.name());
        }
    }

    /** "Nation with the most customers" or "country with the most customers" count them. */
    private boolean isCounted(Table table) {
        boolean counts = sentence.before.isCounted(sentence.at);
        return draft.subject.isPresent()
                ? draft.subject.filter(table::equals).isEmpty()
                        && (counts || sentence.rank.orElseThrow().about().isEmpty())
                : !draft.outputs.isEmpty() && counts;
    }

    /** In "revenue of customers" the table only says whose. */
    private boolean isScopeOfAggregate() {
        return draft.outputs.stream().anyMatch(Expression::isAggregate) && sentence.rank.isEmpty();
    }

    private void counted(Table table) {
        sentence.foldCount();
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
        names.aggregated(List.of(count));
    }
}
