package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Operand.Constant;
import datus.answer.language.Cue;
import datus.answer.language.Operator;
import datus.answer.reading.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads numbers into limits, or into conditions on the column before them, behind them, or the one they are about. */
final class AmountReader {
    private final Sentence sentence;
    private final Draft draft;

    AmountReader(Sentence sentence) {
        this.sentence = sentence;
        this.draft = sentence.draft;
    }

    void amount(BigDecimal number) {
        if (isAlternative()) {
            alternative(number);
            return;
        }
        if (isPronoun()) {
            return;
        }
        Optional<Cue.Compare> behind = sentence.behind.compareBehind(sentence.at);
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
                && !sentence.behind.nameFollows(sentence.at + 1);
    }

    /** "Age 32 or 33" compares twice. */
    private boolean isAlternative() {
        return draft.isOr()
                && sentence.compare.isEmpty()
                && sentence.target.isEmpty()
                && sentence.compared.isPresent()
                && !sentence.behind.nameFollows(sentence.at + 1);
    }

    private void alternative(BigDecimal number) {
        Condition.Compared before = sentence.compared.orElseThrow();
        sentence.condition(new Condition.Compared(
                before.left(),
                before.operator(),
                List.of(new Constant(asHeld(before.left(), before.operator(), number)))));
    }

    /** Top 5, the 3 largest; or 10 customers at the start. */
    private boolean isLimit() {
        boolean ranks = sentence.rank.isPresent() || sentence.behind.rankIsNext(sentence.at);
        boolean starts =
                sentence.mode == Mode.SELECT && draft.subject.isEmpty() && sentence.behind.tableIsNext(sentence.at);
        return sentence.compare.isEmpty() && sentence.target.isEmpty() && (ranks || starts);
    }

    private void between(BigDecimal low) {
        BigDecimal high = sentence.behind
                .secondAmount(sentence.at)
                .orElseThrow(() -> sentence.unused("its upper end is missing"));
        sentence.at = sentence.pieces.next(sentence.pieces.next(sentence.at));
        Expression left = numberTarget(low);
        sentence.condition(new Condition.Compared(
                left, sentence.said(Operator.BETWEEN), List.of(new Constant(low), new Constant(high))));
    }

    private void compared(Operator operator, BigDecimal number) {
        boolean loose = sentence.target.isEmpty() && sentence.compare.isEmpty();
        if (loose && !sentence.behind.nameFollows(sentence.at + 1)) {
            throw sentence.unused("nothing says what it counts");
        }
        Expression left = numberTarget(number);
        sentence.condition(new Condition.Compared(
                left, sentence.said(operator), List.of(new Constant(asHeld(left, operator, number)))));
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
    Expression numberTarget(BigDecimal number) {
        Optional<Expression> behind = sentence.behind.nameBehind(sentence.at, draft.subject);
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
}
