package datus.workspace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the agent works, as {@code agent:} of {@code datus.yaml} says.
 *
 * @param chat the model that answers questions; empty: the engine answers alone
 * @param summarise the model that shortens and rewords; else that of {@code chat}
 * @param profile what it may change
 * @param commands the commands it may propose to run, each as it begins, as in "git status"
 * @param turn the bounds of one question
 * @param day the money that may be spent in a day
 */
public record AgentConfig(
        Optional<String> chat,
        Optional<String> summarise,
        Profile profile,
        List<String> commands,
        TurnLimits turn,
        DayLimits day) {

    public AgentConfig {
        commands = List.copyOf(commands);
    }

    /** What an agent may change. */
    public enum Profile {
        /** Nothing. */
        READ_ONLY,
        /** What a person approves of, statement by statement. */
        ASK,
        /** Files of the workspace and proposals without asking; statements that write, and commands, still only if approved. */
        TRUSTED
    }

    /**
     * The bounds of one question.
     *
     * @param replies how often a model is asked
     * @param tokens read and written, together
     * @param rows of one result, kept
     * @param cost in the currency of the model's price; empty for no bound
     */
    public record TurnLimits(int replies, long tokens, Duration time, long rows, Optional<BigDecimal> cost) {}

    /** Money a day, in the currency of the prices; empty for no bound. */
    public record DayLimits(Optional<BigDecimal> user, Optional<BigDecimal> subagent, Optional<BigDecimal> all) {}

    public static AgentConfig defaults() {
        return new AgentConfig(
                Optional.empty(),
                Optional.empty(),
                Profile.READ_ONLY,
                List.of(),
                new TurnLimits(30, 400_000, Duration.ofMinutes(5), 100_000, Optional.empty()),
                new DayLimits(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
