package datus.agent;

import datus.answer.AgentEvent;
import datus.answer.AgentEvent.Cost;
import datus.answer.Person;
import datus.data.Control;
import datus.message.Usage;
import datus.workspace.AgentConfig.TurnLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** A reply to the question is whole; what it cost is counted as it is told. */
    void replied() {
        replies++;
        streamed = 0;
    }

    /** Counts what models cost that are asked on behalf of this question, as it is told. */
    Consumer<AgentEvent> counting(Consumer<AgentEvent> teller) {
        return event -> {
            if (event instanceof AgentEvent.Used used) {
                used(used.usage(), used.cost());
            }
            teller.accept(event);
        };
    }

    /** The same person; the time that they are waited for is not the question's. */
    Person unhurried(Person person) {
        return new UnhurriedPerson(person, control);
    }

    private void used(Usage usage, Optional<Cost> price) {
        tokens += usage.total();
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
