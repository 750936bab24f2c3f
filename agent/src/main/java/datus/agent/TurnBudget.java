package datus.agent;

import datus.answer.AgentEvent.Cost;
import datus.data.Control;
import datus.message.Usage;
import datus.workspace.AgentConfig.TurnLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What one question may take, and how much of it is left. {@link #control} ends with it, and whenever the question is stopped. */
final class TurnBudget implements AutoCloseable {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final TurnLimits limits;
    private final Control control;
    private final Control.Registration registration;
    private int replies;
    private long tokens;
    private long streamed;
    private BigDecimal cost = BigDecimal.ZERO;
    private String currency = "";

    TurnBudget(TurnLimits limits, Control asked) {
        Duration time = asked.remaining()
                .filter(left -> left.compareTo(limits.time()) < 0)
                .orElse(limits.time());
        this.limits = limits;
        this.control = Control.within(time);
        this.registration = asked.onCancel(control::cancel);
    }

    Control control() {
        return control;
    }

    /** A reply is whole. */
    void used(Usage usage, Optional<Cost> price) {
        replies++;
        tokens += usage.total();
        streamed = 0;
        cost = price.map(Cost::amount).orElse(BigDecimal.ZERO).add(cost);
        currency = price.map(Cost::currency).orElse(currency);
    }

    /** More of a reply has come, or what has come does not count. A reply that does not end is stopped. */
    void streamed(int characters) {
        streamed = characters;
        if (isOutOfTokens()) {
            control.cancel();
        }
    }

    /** The bound that is reached, in words. */
    Optional<String> reached() {
        if (replies >= limits.replies()) {
            return Optional.of(limits.replies() + " replies (agent.turn.replies)");
        } else if (isOutOfTokens()) {
            return Optional.of(String.format(Locale.ROOT, "%,d tokens (agent.turn.tokens)", limits.tokens()));
        } else if (limits.cost().filter(most -> cost.compareTo(most) >= 0).isPresent()) {
            return Optional.of(limits.cost().get().toPlainString() + " " + currency + " (agent.turn.cost)");
        } else if (control.remaining().filter(Duration::isZero).isPresent()) {
            return Optional.of(BigDecimal.valueOf(limits.time().toMillis(), 3)
                            .stripTrailingZeros()
                            .toPlainString() + " seconds (agent.turn.seconds)");
        }
        return Optional.empty();
    }

    private boolean isOutOfTokens() {
        return tokens + streamed / CHARACTERS_PER_TOKEN >= limits.tokens();
    }

    @Override
    public void close() {
        registration.close();
    }
}
