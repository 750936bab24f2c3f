package datus.answer.composition;

import datus.answer.intent.Condition;
import datus.answer.intent.Condition.Compared;
import datus.answer.intent.Condition.During;
import datus.answer.intent.Operand;
import datus.answer.language.Operator;
import java.math.BigDecimal;
import java.util.Optional;

/** Knows which conditions no single row fulfils together, so that each must be meant of a row of its own. */
final class Contradictions {
    private Contradictions() {}

    static boolean between(Condition one, Condition other) {
        if (one instanceof During first && other instanceof During second) {
            return first.field().equals(second.field())
                    && !first.negated()
                    && !second.negated()
                    && !first.period().meets(second.period());
        }
        return one instanceof Compared first
                && other instanceof Compared second
                && first.left().equals(second.left())
                && (isApart(first, second) || isApart(second, first));
    }

    /** Whether all that the one allows lies above all that the other allows. */
    private static boolean isApart(Compared high, Compared low) {
        boolean opposed = isOver(high.operator()) && (low.operator() == Operator.LT || low.operator() == Operator.LE);
        Optional<BigDecimal> least = number(high);
        Optional<BigDecimal> most = number(low);
        return opposed && least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0;
    }

    private static boolean isOver(Operator operator) {
        return operator == Operator.GT || operator == Operator.GE;
    }

    private static Optional<BigDecimal> number(Compared compared) {
        return compared.operands().size() == 1
                        && compared.operands().get(0) instanceof Operand.Constant constant
                        && constant.value() instanceof BigDecimal number
                ? Optional.of(number)
                : Optional.empty();
    }
}
