package datus.magics.feedback;

import datus.kernel.MagicCall;
import java.util.Optional;

/**
 * Whether a person means what a cell decides. Where many cells run one after the other, numbers such as Q17 mean something else than when
 * the person typed them.
 */
public final class ByHand {
    private ByHand() {}

    /** Why nothing is decided, to be shown in place of it; empty if a person runs the cell by itself. */
    public static Optional<String> refusal(MagicCall call) {
        return call.execution().alone().getAsBoolean()
                ? Optional.empty()
                : Optional.of("Nothing was decided, for this cell ran as one of many; run it by itself to mean it.");
    }
}
