package datus.magics.chat;

import datus.context.ModelUse;
import java.math.BigDecimal;
import java.util.List;

/** What is left of the money that may be spent in a day. */
final class DayLimit {
    private DayLimit() {}

    /** As in "Today, you (ana): 0.1200 of 5 spent, 4.8800 left". */
    static String left(String who, BigDecimal limit, List<ModelUse> today) {
        BigDecimal spent = today.stream().flatMap(use -> use.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = limit.subtract(spent).max(BigDecimal.ZERO);
        String rest = left.signum() == 0 ? "nothing left: the engine answers alone" : Money.text(left) + " left";
        return "Today, " + who + ": " + Money.text(spent) + " of " + limit.toPlainString() + " spent, " + rest + ".";
    }
}
