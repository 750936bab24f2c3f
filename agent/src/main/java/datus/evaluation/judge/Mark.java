package datus.evaluation.judge;

/** What an answer is worth. */
public enum Mark {
    /** The right rows. */
    CORRECT("matched"),
    /** Other rows. */
    WRONG("mismatched"),
    /** It was asked back. */
    CLARIFIED("clarified"),
    /** It was not answered. */
    DECLINED("declined"),
    /** Nobody can say: there is nothing to compare with. Counts for nothing. */
    UNJUDGED("failed");

    private final String status;

    Mark(String status) {
        this.status = status;
    }

    /** As in reports of Datus, which know the first, the second and the last. */
    public String status() {
        return status;
    }
}
