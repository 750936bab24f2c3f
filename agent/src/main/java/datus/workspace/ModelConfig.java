package datus.workspace;

import datus.message.Share;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A language model, as {@code models:} of {@code datus.yaml} names it.
 *
 * @param name what people call it here
 * @param provider which of the model providers, as in openai
 * @param model the provider's name for it
 * @param baseUrl where it is served; else the provider's own
 * @param apiKey as the file says it, a reference to the environment
 * @param share what it may see; else {@link Share#SCHEMA}, and for a model on this machine {@link Share#RESULTS}
 * @param window tokens it can hold; else the provider's guess
 * @param maxOutput tokens it may write in one reply
 * @param price what its tokens cost, where that is known
 */
public record ModelConfig(
        String name,
        String provider,
        String model,
        Optional<String> baseUrl,
        Optional<String> apiKey,
        Optional<Share> share,
        OptionalLong window,
        OptionalLong maxOutput,
        OptionalDouble temperature,
        Optional<PriceConfig> price) {}
