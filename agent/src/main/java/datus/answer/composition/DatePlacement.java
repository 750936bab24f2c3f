package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.language.Stem;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives the periods and calendar units of a draft their date columns: that of a verb, else the one in sight. */
final class DatePlacement {
    private final Schema schema;
    private final Draft draft;

    DatePlacement(Schema schema, Draft draft) {
        this.schema = schema;
        this.draft = draft;
    }

    void place() {
        checkVerbs();
        DateChooser chooser = new DateChooser(schema);
        for (Unplaced date : draft.dates) {
            Field field = draft.verbs.stream()
                    .map(Verb::field)
                    .findFirst()
                    .orElseGet(() -> chooser.choose(date, tablesFor(date)));
            date.unit().ifPresent(unit -> draft.groups.add(new Expression.Calendar(field, unit)));
            date.period().ifPresent(period -> {
                Condition during = new Condition.During(field, period, date.negated());
                List<Condition> target = date.absence().isPresent()
                        ? draft.absences.get(date.absence().getAsInt()).inner()
                        : draft.where;
                if (!date.or() && target.stream().anyMatch(known -> Contradictions.between(known, during))) {
                    Draft.bothOf(during, target);
                } else if (date.or() && !target.isEmpty()) {
                    target.add(new Condition.AnyOf(List.of(target.remove(target.size() - 1), during)));
                } else {
                    target.add(during);
                }
            });
        }
    }

    /** A verb needs a date, or a value of a column of its kind: shipped by truck, a ship mode. */
    private void checkVerbs() {
        for (Verb verb : draft.verbs) {
            String stem = Stem.of(verb.words().toLowerCase(Locale.ROOT));
            boolean said = draft.where.stream()
                    .anyMatch(condition -> condition instanceof Condition.OneOf one
                            && one.field().stems().contains(stem));
            if (draft.dates.isEmpty() && !said) {
                throw new NotUnderstood(List.of(verb.words()), "\"" + verb.words() + "\": it does not say when.");
            }
        }
    }

    private Set<TableName> tablesFor(Unplaced date) {
        Set<TableName> tables = new LinkedHashSet<>();
        date.absence()
                .ifPresent(place -> tables.add(draft.absences.get(place).table().name()));
        draft.outputs.stream()
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .forEach(tables::add);
        draft.orders.stream()
                .map(order -> order.by())
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .forEach(tables::add);
        tables.addAll(draft.related);
        draft.subject.map(Table::name).ifPresent(tables::add);
        draft.outputs.stream().map(Expression::table).forEach(tables::add);
        tables.addAll(draft.mentioned);
        return tables;
    }
}
