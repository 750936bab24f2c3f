package datus.magics.chat;

import datus.answer.AgentEvent.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums of money, as people read them. */
final class Money {
    private static final int DIGITS = 4;

    private Money() {}

    /** One sum a currency. */
    static List<Cost> sum(Stream<Cost> costs) {
        Map<String, BigDecimal> sums =
                costs.collect(Collectors.toMap(Cost::currency, Cost::amount, BigDecimal::add, TreeMap::new));
        return sums.entrySet().stream()
                .map(sum -> new Cost(sum.getValue(), sum.getKey()))
                .toList();
    }

    /** As in "0.0123 USD"; empty if there is none. */
    static String text(List<Cost> costs) {
        return costs.stream().map(Money::text).collect(Collectors.joining(" + "));
    }

    /** As in "0.0123 USD". */
    static String text(Cost cost) {
        return text(cost.amount()) + " " + cost.currency();
    }

    static String text(BigDecimal amount) {
        return amount.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }
}
