package datus.model;

import datus.message.Share;
import datus.workspace.PriceConfig;
import java.util.Optional;

/**
 * What is known of a model without asking it.
 *
 * @param name what people call it here
 * @param model the provider's name for it
 * @param host where what is sent goes, as in "api.openai.com"; "this machine" if it stays here
 * @param share what it sees at most
 * @param window tokens it can hold
 */
public record ModelFacts(
        String name,
        String provider,
        String model,
        String host,
        Share share,
        long window,
        Optional<PriceConfig> price) {

    /** What {@code host} says of a model on this machine. */
    static final String HERE = "this machine";

    /** Whether what is sent stays on this machine. */
    public boolean isHere() {
        return host.equals(HERE);
    }
}
