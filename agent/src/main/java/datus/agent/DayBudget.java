package datus.agent;

import datus.context.ModelUse;
import datus.context.UsageLog;
import datus.workspace.AgentConfig.DayLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Knows when the money of a day is spent: a user's, an assistant's, or that of all. Each currency is counted for itself.
 *
 * @param zone in which days begin
 */
record DayBudget(UsageLog log, DayLimits limits, ZoneId zone, Clock clock) {

    /** What is spent, as in "the day's 5.00 USD of ana are spent"; empty while there is some left. */
    Optional<String> spent(Payer payer) {
        if (limits.user().isEmpty()
                && limits.subagent().isEmpty()
                && limits.all().isEmpty()) {
            return Optional.empty();
        }
        Instant midnight =
                LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        List<ModelUse> today = log.since(midnight);
        return over(limits.user(), today, use -> use.user().equals(payer.user()), " of " + payer.user())
                .or(() -> payer.subagent()
                        .flatMap(name -> over(
                                limits.subagent(),
                                today,
                                use -> payer.subagent().equals(use.subagent()),
                                " of " + name)))
                .or(() -> over(limits.all(), today, use -> true, ""));
    }

    private static Optional<String> over(
            Optional<BigDecimal> limit, List<ModelUse> today, Predicate<ModelUse> whose, String of) {
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> sums = today.stream()
                .filter(whose)
                .filter(use -> use.cost().isPresent())
                .collect(Collectors.toMap(
                        ModelUse::currency, use -> use.cost().orElse(BigDecimal.ZERO), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().compareTo(limit.get()) >= 0)
                .findFirst()
                .map(sum -> "the day's " + limit.get().toPlainString() + " " + sum.getKey() + of + " are spent");
    }
}
