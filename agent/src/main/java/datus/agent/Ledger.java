package datus.agent;

import datus.answer.AgentEvent.Cost;
import datus.context.ModelUse;
import datus.context.UsageLog;
import datus.message.Usage;
import datus.model.ModelFacts;
import datus.workspace.PriceConfig;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/** Puts down what each reply of a model cost, at once: whatever fails later, it has to be paid. */
record Ledger(UsageLog log, Payer payer, Clock clock) {

    /** What it cost; empty if the model's price is not known. */
    Optional<Cost> add(ModelFacts model, String purpose, Usage usage) {
        Optional<Cost> cost = model.price().map(price -> cost(price, usage));
        log.add(new ModelUse(
                clock.instant(),
                payer.user(),
                payer.subagent(),
                model.name(),
                purpose,
                usage,
                cost.map(Cost::amount),
                cost.map(Cost::currency).orElse("")));
        return cost;
    }

    private static Cost cost(PriceConfig price, Usage usage) {
        BigDecimal amount = price.input()
                .multiply(BigDecimal.valueOf(usage.input() - usage.cached()))
                .add(price.cached().multiply(BigDecimal.valueOf(usage.cached())))
                .add(price.output().multiply(BigDecimal.valueOf(usage.output())))
                .movePointLeft(6);
        return new Cost(amount, price.currency());
    }
}
