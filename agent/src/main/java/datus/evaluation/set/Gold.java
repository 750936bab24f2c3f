package datus.evaluation.set;

import java.util.Optional;

/**
 * What a question has to come to.
 *
 * @param sql a statement of a person's; empty if only its result is known
 * @param result what came of it, if that was kept; else the statement is run
 */
public record Gold(String sql, Optional<GoldResult> result) {

    /** To be run. */
    public static Gold of(String sql) {
        return new Gold(sql, Optional.empty());
    }
}
