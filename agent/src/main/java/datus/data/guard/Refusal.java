package datus.data.guard;

import java.sql.SQLException;

/** Ends a judgement from wherever it is found out that a statement may not run, or cannot. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    private Refusal(Verdict verdict) {
        super(verdict.toString(), null, false, false);
        this.verdict = verdict;
    }

    /** Refuses, for a reason that completes "This SQL was not run: …". */
    Refusal(String reason) {
        this(new Verdict.Denied(reason));
    }

    /** Refuses what the engine does not take; {@code sql} is what it was asked. */
    static Refusal unfit(SQLException error, String sql) {
        return new Refusal(new Verdict.Unfit(String.valueOf(error.getMessage()), sql));
    }

    Verdict verdict() {
        return verdict;
    }
}
