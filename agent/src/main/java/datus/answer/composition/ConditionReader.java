package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Expression;
import datus.answer.intent.Operand;
import datus.answer.intent.Operand.Constant;
import datus.answer.language.Function;
import datus.answer.language.Operator;
import datus.answer.language.Period;
import datus.answer.schema.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads conditions whose value is no number or text: dates, signs, what is empty, and what is over the average. */
final class ConditionReader {
    private final Sentence sentence;
    private final Draft draft;
    private final AmountReader amounts;

    ConditionReader(Sentence sentence, AmountReader amounts) {
        this.sentence = sentence;
        this.draft = sentence.draft;
        this.amounts = amounts;
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
        sentence.condition(new Condition.Compared(
                left, sentence.said(operator), List.of(new Operand.Overall(Function.AVG, column.field()))));
    }

    /** "Older than average" speaks of an age. */
    private Optional<Expression> ageSaid() {
        boolean said = sentence.words().toLowerCase(Locale.ROOT).matches("(older|younger).*");
        return said ? sentence.targets.about(List.of("age"), draft) : Optional.empty();
    }

    /** The column that stands behind: above the average age. */
    private Optional<Expression> behind() {
        Optional<Expression> behind =
                sentence.behind.nameBehind(sentence.at, draft.subject).filter(name -> !name.isAggregate());
        behind.ifPresent(name -> sentence.at = sentence.pieces.next(sentence.at));
        return behind;
    }

    /** "Negative balance", or a balance that is negative. */
    void sign(boolean positive) {
        Expression left = amounts.numberTarget(BigDecimal.ZERO);
        Operator operator = positive ? Operator.GT : Operator.LT;
        sentence.condition(
                new Condition.Compared(left, sentence.said(operator), List.of(new Constant(BigDecimal.ZERO))));
    }

    void empty() {
        Field field = sentence.targetField().orElseThrow(() -> sentence.unused("no column stands before it"));
        sentence.condition(
                new Condition.Compared(new Expression.Column(field), sentence.said(Operator.EMPTY), List.of()));
    }

    void dated(Period period) {
        Optional<Field> field = sentence.targetField();
        boolean number =
                field.map(known -> !known.isTemporal() && !known.isYear()).orElse(sentence.compare.isPresent());
        if (number && Phrases.isBareYear(sentence.words())) {
            amounts.amount(new BigDecimal(sentence.words()));
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
