package datus.context;

import datus.message.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One reply of a language model, as it is paid for.
 *
 * @param user who asked
 * @param subagent within which assistant; empty in a notebook
 * @param purpose as in chat or summarise
 * @param cost empty if the price is not known
 * @param currency as in USD; empty if the price is not known
 */
public record ModelUse(
        Instant at,
        String user,
        Optional<String> subagent,
        String model,
        String purpose,
        Usage usage,
        Optional<BigDecimal> cost,
        String currency) {}
