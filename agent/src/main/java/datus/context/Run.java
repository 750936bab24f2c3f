package datus.context;

import java.time.Instant;

/**
 * One undoable step.
 *
 * @param id as typed in {@code %context undo R12}
 * @param what in a few words, as in "bootstrap metadata, dbt"
 * @param fingerprint what was asked for; an open run of the same is gone on with
 */
public record Run(String id, String what, String fingerprint, String by, Instant at, Phase phase, Tally tally) {

    /** How far it is. */
    public enum Phase {
        /** Begun, not finished: running now, or killed. */
        OPEN,
        DONE,
        UNDONE
    }

    /** How many entries it added, changed and removed. */
    public record Tally(int added, int changed, int removed) {}
}
