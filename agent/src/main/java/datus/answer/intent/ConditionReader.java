package datus.answer.intent;

import datus.answer.intent.Draft.Absence;
import datus.answer.intent.Draft.Unplaced;
import datus.answer.intent.Operand.Constant;
import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.language.Period;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads values, numbers and dates into conditions on the column before them, behind them, or the one they are about. */
final class ConditionReader {
    private final Sentence sentence;
    private final Draft draft;

    ConditionReader(Sentence sentence) {
        this.sentence = sentence;
        this.draft = sentence.draft;
    }

    /** A value says its column itself; of rows that are many to the subject, "not" asks that there are none. */
    void value(Mark.ToValue mark) {
        Operand operand = operand(mark.value().text(), mark.parameter());
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        if (operator != Operator.EQ && operator != Operator.NE) {
            throw sentence.unused("it cannot be compared like that");
        }
        boolean not = sentence.negated || operator == Operator.NE;
        sentence.settle();
        sentence.negated = not && sentence.pieces.alternativeFollows(sentence.at);
        sentence.mode = sentence.mode == Mode.GROUP || sentence.mode == Mode.RANK ? Mode.FILTER : sentence.mode;
        Field field = mark.value().field();
        boolean many = draft.subject
                .filter(table -> !sentence.targets.reaches(table.name(), field.table()))
                .isPresent();
        if (many && !draft.isOr() && draft.compares(field)) {
            throw sentence.unused("one row does not hold both values; say \"or\" if either will do");
        }
        if (not && many && draft.absence.isEmpty()) {
            draft.absence(Absence.of(sentence.targets.tableOf(field)));
        }
        sentence.where(Draft.equal(field, operand, not && !many));
    }

    private static Operand operand(Object value, String parameter) {
        return parameter.isEmpty() ? new Constant(value) : new Operand.Parameter(parameter, value);
    }

    /** A text that no column is known to hold is compared with the column before it, or the name of the subject. */
    void literal(Mark.Literal mark) {
        Expression left = sentence.target
                .or(() -> sentence.targets.label(draft.subject))
                .orElseThrow(() -> sentence.unused("it is a value of no column in sight"));
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        sentence.where(new Condition.Compared(left, said(operator), List.of(operand(mark.value(), mark.parameter()))));
        sentence.settle();
    }

    private Operator said(Operator operator) {
        if (sentence.negated && operator.negated() == operator) {
            throw sentence.unused("\"not\" is not understood with it");
        }
        return sentence.negated ? operator.negated() : operator;
    }

    void amount(BigDecimal number) {
        Optional<Cue.Compare> behind = sentence.pieces.compareBehind(sentence.at);
        if (sentence.compare.isEmpty() && behind.isPresent()) {
            sentence.compare = behind;
            sentence.at++;
        }
        if (isLimit()) {
            sentence.limit(number);
        } else if (sentence.compare
                .filter(cue -> cue.operator() == Operator.BETWEEN)
                .isPresent()) {
            between(number);
        } else {
            compared(sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ), number);
        }
    }

    /** Top 5, the 3 largest; or 10 customers at the start. */
    private boolean isLimit() {
        boolean ranks = sentence.rank.isPresent() || sentence.pieces.rankIsNext(sentence.at);
        boolean starts =
                sentence.mode == Mode.SELECT && draft.subject.isEmpty() && sentence.pieces.isName(sentence.at + 1);
        return sentence.compare.isEmpty() && sentence.target.isEmpty() && (ranks || starts);
    }

    private void between(BigDecimal low) {
        BigDecimal high = sentence.pieces
                .secondAmount(sentence.at)
                .orElseThrow(() -> sentence.unused("its upper end is missing"));
        sentence.at = sentence.pieces.next(sentence.pieces.next(sentence.at));
        Expression left = numberTarget(low);
        condition(new Condition.Compared(left, said(Operator.BETWEEN), List.of(new Constant(low), new Constant(high))));
    }

    private void compared(Operator operator, BigDecimal number) {
        boolean loose = sentence.target.isEmpty() && sentence.compare.isEmpty();
        if (loose && !sentence.pieces.nameFollows(sentence.at + 1)) {
            throw sentence.unused("nothing says what it counts");
        }
        Expression left = numberTarget(number);
        condition(new Condition.Compared(left, said(operator), List.of(new Constant(asHeld(left, operator, number)))));
    }

    /** A number that a text column is to equal is a text. */
    private Object asHeld(Expression left, Operator operator, BigDecimal number) {
        if (!(left instanceof Expression.Column column) || !column.field().isText()) {
            return number;
        }
        if (operator != Operator.EQ && operator != Operator.NE) {
            throw sentence.unused(column.field().name() + " holds texts, which are not compared with numbers");
        }
        return number.toPlainString();
    }

    /** What a number is compared with: the column before it, or the name behind, or what the comparison is about. */
    private Expression numberTarget(BigDecimal number) {
        Optional<Expression> behind = sentence.pieces.nameBehind(sentence.at, draft.subject);
        if (sentence.target.isEmpty() && behind.isPresent()) {
            sentence.at = sentence.pieces.next(sentence.at);
            draft.mentioned.add(behind.get().table());
            return behind.get();
        }
        List<String> about = sentence.compare.map(Cue.Compare::about).orElse(List.of());
        if (sentence.target.isEmpty() && !about.isEmpty()) {
            return sentence.targets.about(about, draft).orElseThrow(() -> lonely(number));
        }
        return sentence.target
                .or(() -> sentence.targets.amount(sentence.beforeCompare))
                .or(() -> sentence.targets.lastNumber(draft))
                .or(() -> draft.subject.flatMap(sentence.targets::amount).map(Expression.Column::new))
                .orElseThrow(() -> lonely(number));
    }

    private static NotUnderstood lonely(BigDecimal number) {
        String text = number.toPlainString();
        return new NotUnderstood(List.of(text), "Nothing says what " + text + " is compared with.");
    }

    private void condition(Condition.Compared condition) {
        if (condition.left().isAggregate()) {
            draft.having.add(condition);
        } else {
            sentence.where(condition);
        }
        sentence.settle();
    }

    void meanValue(boolean above) {
        Expression left = sentence.target
                .or(() -> sentence.targets.lastNumber(draft))
                .orElseThrow(() -> sentence.unused("it does not say of what"));
        if (!(left instanceof Expression.Column column)) {
            throw sentence.unused("an average of groups is not computed yet");
        }
        Operator operator = above ? Operator.GT : Operator.LT;
        condition(new Condition.Compared(left, said(operator), List.of(new Operand.Mean(column.field()))));
    }

    /** "Negative balance", or a balance that is negative. */
    void sign(boolean positive) {
        Expression left = numberTarget(BigDecimal.ZERO);
        Operator operator = positive ? Operator.GT : Operator.LT;
        condition(new Condition.Compared(left, said(operator), List.of(new Constant(BigDecimal.ZERO))));
    }

    void empty() {
        Field field = sentence.targetField().orElseThrow(() -> sentence.unused("no column stands before it"));
        condition(new Condition.Compared(new Expression.Column(field), said(Operator.EMPTY), List.of()));
    }

    void dated(Period period) {
        Optional<Field> field = sentence.targetField();
        boolean number =
                field.map(known -> !known.isTemporal() && !known.isYear()).orElse(sentence.compare.isPresent());
        if (number && Pieces.isBareYear(sentence.words())) {
            amount(new BigDecimal(sentence.words()));
            return;
        }
        if (field.isPresent() && !number) {
            sentence.where(new Condition.During(field.get(), period, sentence.negated));
        } else if (sentence.compare.isEmpty() && sentence.target.isEmpty()) {
            draft.dates.add(Unplaced.period(sentence.words(), period, sentence.negated, draft.takeOr(), draft.absence));
        } else {
            throw sentence.unused("it cannot be compared like that");
        }
        sentence.settle();
    }
}
