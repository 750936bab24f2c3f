package datus.data.guard;

/** Ends a judgement from wherever it is found out that a statement may not run. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Refuses, for a reason that completes "This SQL was not run: …". */
    Refusal(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
