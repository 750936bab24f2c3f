package datus.answer.composition;

import datus.answer.composition.Draft.Absence;
import datus.answer.composition.Draft.Unplaced;
import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Operand;
import datus.answer.intent.Operand.Constant;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.language.Operator;
import datus.answer.language.Period;
import datus.answer.reading.Mark;
import datus.answer.schema.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
        sentence.negated = not && sentence.pieces.alternativeFollows(sentence.at);
        sentence.mode = sentence.mode == Mode.GROUP || sentence.mode == Mode.RANK ? Mode.FILTER : sentence.mode;
        equal(mark.value().field(), operand(mark.value().text(), mark.parameter()), not);
    }

    private void equal(Field field, Operand operand, boolean not) {
        boolean many = draft.subject
                .filter(table -> !sentence.targets.reaches(table.name(), field.table()))
                .isPresent();
        boolean both = !not && draft.compares(field) && sentence.pieces.saysBoth(sentence.at);
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
        return sentence.pieces.isAfterAnd(sentence.at)
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
        Optional<Field> behind = sentence.pieces.fieldBehind(sentence.at);
        if (sentence.target.isEmpty() && behind.isPresent()) {
            within(mark, behind.get());
            return;
        }
        Expression left = sentence.target
                .or(() -> sentence.targets.label(sentence.last))
                .or(() -> sentence.targets.label(draft.subject))
                .orElseThrow(() -> sentence.unused("it is a value of no column in sight"));
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        sentence.where(new Condition.Compared(left, said(operator), List.of(operand(mark.value(), mark.parameter()))));
        sentence.settle();
    }

    /** "With 'Hey' in its name" looks within the name. */
    private void within(Mark.Literal mark, Field field) {
        Operator operator = sentence.compare.map(Cue.Compare::operator).orElse(Operator.CONTAINS);
        draft.mentioned.add(field.table());
        sentence.where(new Condition.Compared(
                new Expression.Column(field), said(operator), List.of(operand(mark.value(), mark.parameter()))));
        sentence.at = sentence.pieces.nextName(sentence.at);
        sentence.settle();
    }

    private Operator said(Operator operator) {
        if (sentence.negated && operator.negated() == operator) {
            throw sentence.unused("\"not\" is not understood with it");
        }
        return sentence.negated ? operator.negated() : operator;
    }

    void amount(BigDecimal number) {
        if (isAlternative()) {
            alternative(number);
            return;
        }
        if (isPronoun()) {
            return;
        }
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

    /** "In each one" counts nothing. */
    private boolean isPronoun() {
        return sentence.words().equalsIgnoreCase("one")
                && sentence.compare.isEmpty()
                && sentence.target.isEmpty()
                && !sentence.draft.mentioned.isEmpty()
                && !sentence.pieces.nameFollows(sentence.at + 1);
    }

    /** "Age 32 or 33" compares twice. */
    private boolean isAlternative() {
        return draft.isOr()
                && sentence.compare.isEmpty()
                && sentence.target.isEmpty()
                && sentence.compared.isPresent()
                && !sentence.pieces.nameFollows(sentence.at + 1);
    }

    private void alternative(BigDecimal number) {
        Condition.Compared before = sentence.compared.orElseThrow();
        condition(new Condition.Compared(
                before.left(),
                before.operator(),
                List.of(new Constant(asHeld(before.left(), before.operator(), number)))));
    }

    /** Top 5, the 3 largest; or 10 customers at the start. */
    private boolean isLimit() {
        boolean ranks = sentence.rank.isPresent() || sentence.pieces.rankIsNext(sentence.at);
        boolean starts =
                sentence.mode == Mode.SELECT && draft.subject.isEmpty() && sentence.pieces.tableIsNext(sentence.at);
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
                .or(this::comparedBefore)
                .or(() -> sentence.targets.lastNumber(draft))
                .or(() -> draft.subject.flatMap(sentence.targets::amount).map(Expression.Column::new))
                .orElseThrow(() -> lonely(number));
    }

    /** "Over 40 and below 30" compares the same twice. */
    private Optional<Expression> comparedBefore() {
        boolean goesOn = sentence.compared.isPresent()
                && sentence.compare.isPresent()
                && sentence.beforeCompare
                        .filter(mark -> !(mark instanceof Mark.ToField))
                        .isPresent();
        return goesOn ? sentence.compared.map(Condition.Compared::left) : Optional.empty();
    }

    private static NotUnderstood lonely(BigDecimal number) {
        String text = number.toPlainString();
        return new NotUnderstood(List.of(text), "Nothing says what " + text + " is compared with.");
    }

    private void condition(Condition.Compared condition) {
        sentence.compared = Optional.of(condition);
        if (condition.left().isAggregate()) {
            draft.having.add(condition);
        } else {
            sentence.where(condition);
        }
        sentence.settle();
    }

    void meanValue(boolean above) {
        Expression left = sentence.target
                .or(this::ageSaid)
                .or(this::behind)
                .or(() -> sentence.targets.lastNumber(draft))
                .orElseThrow(() -> sentence.unused("it does not say of what"));
        if (!(left instanceof Expression.Column column)) {
            throw sentence.unused("an average of groups is not computed yet");
        }
        Operator operator = above ? Operator.GT : Operator.LT;
        condition(new Condition.Compared(
                left, said(operator), List.of(new Operand.Overall(Function.AVG, column.field()))));
    }

    /** "Older than average" speaks of an age. */
    private Optional<Expression> ageSaid() {
        boolean said = sentence.words().toLowerCase(Locale.ROOT).matches("(older|younger).*");
        return said ? sentence.targets.about(List.of("age"), draft) : Optional.empty();
    }

    /** The column that stands behind: above the average age. */
    private Optional<Expression> behind() {
        Optional<Expression> behind =
                sentence.pieces.nameBehind(sentence.at, draft.subject).filter(name -> !name.isAggregate());
        behind.ifPresent(name -> sentence.at = sentence.pieces.next(sentence.at));
        return behind;
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
        if (number && Phrases.isBareYear(sentence.words())) {
            amount(new BigDecimal(sentence.words()));
            return;
        }
        if (field.isPresent() && !number) {
            sentence.where(new Condition.During(field.get(), period, sentence.negated));
        } else if (sentence.compare.isEmpty() && sentence.target.isEmpty()) {
            draft.dates.add(
                    Unplaced.period(sentence.words(), period, sentence.negated, draft.takeOr(), draft.absencePlace()));
        } else {
            throw sentence.unused("it cannot be compared like that");
        }
        sentence.settle();
    }
}
