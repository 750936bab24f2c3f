package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Operand;
import datus.answer.intent.Operand.Constant;
import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import java.util.List;
import java.util.Optional;

/** Reads values and texts into conditions on the column that holds them, or the one they are said of. */
final class ValueReader {
    private final Sentence sentence;
    private final Draft draft;

    ValueReader(Sentence sentence) {
        this.sentence = sentence;
        this.draft = sentence.draft;
    }

    /** A value says its column itself; of rows that are many to the subject, "not" asks that there are none. */
    void value(Mark.ToValue mark) {
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        if (operator == Operator.CONTAINS || operator == Operator.STARTS || operator == Operator.ENDS) {
            literal(new Mark.Literal(mark.value().text(), mark.parameter()));
            return;
        }
        if (operator != Operator.EQ && operator != Operator.NE) {
            throw sentence.unused("it cannot be compared like that");
        }
        boolean not = sentence.negated || operator == Operator.NE;
        sentence.settle();
        sentence.negated = not && sentence.behind.alternativeFollows(sentence.at);
        sentence.mode = sentence.mode == Mode.GROUP || sentence.mode == Mode.RANK ? Mode.FILTER : sentence.mode;
        equal(mark.value().field(), operand(mark.value().text(), mark.parameter()), not);
    }

    private void equal(Field field, Operand operand, boolean not) {
        boolean many = draft.subject
                .filter(table -> !sentence.targets.reaches(table.name(), field.table()))
                .isPresent();
        boolean both = !not && draft.compares(field) && sentence.before.saysBoth(sentence.at);
        boolean lists = !not && !many && !draft.isOr() && draft.compares(field) && isOfAttribute(field);
        if (lists || both || (many && !not && !draft.isOr() && draft.compares(field))) {
            Draft.bothOf(Draft.equal(field, operand, false), draft.where);
            return;
        }
        if (not && many && draft.absence().isEmpty()) {
            draft.absence(Absence.of(sentence.targets.tableOf(field)));
        }
        sentence.where(Draft.equal(field, operand, not && !many));
    }

    /** Whether what is shown says nothing of single rows, so that values joined by "and" are those of several. */
    private boolean isOfAttribute(Field field) {
        return sentence.before.isAfterAnd(sentence.at)
                && draft.outputs.size() == 1
                && draft.outputs.get(0) instanceof Expression.Column column
                && column.table().equals(field.table())
                && !sentence.targets.tableOf(field).key().contains(column.field())
                && !sentence.targets.tableOf(field).label().contains(column.field());
    }

    private static Operand operand(Object value, String parameter) {
        return parameter.isEmpty() ? new Constant(value) : new Operand.Parameter(parameter, value);
    }

    /** A text that no column is known to hold is compared with the column before it, or the name of the subject. */
    void literal(Mark.Literal mark) {
        Optional<Field> behind = sentence.behind.fieldBehind(sentence.at);
        if (sentence.target.isEmpty() && behind.isPresent()) {
            within(mark, behind.get());
            return;
        }
        Expression left = sentence.target
                .or(() -> sentence.targets.label(sentence.last))
                .or(() -> sentence.targets.label(draft.subject))
                .orElseThrow(() -> sentence.unused("it is a value of no column in sight"));
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        sentence.where(new Condition.Compared(
                left, sentence.said(operator), List.of(operand(mark.value(), mark.parameter()))));
        sentence.settle();
    }

    /** "With 'Hey' in its name" looks within the name. */
    private void within(Mark.Literal mark, Field field) {
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.CONTAINS);
        draft.mentioned.add(field.table());
        sentence.where(new Condition.Compared(
                new Expression.Column(field),
                sentence.said(operator),
                List.of(operand(mark.value(), mark.parameter()))));
        sentence.at = sentence.behind.nextName(sentence.at);
        sentence.settle();
    }
}
