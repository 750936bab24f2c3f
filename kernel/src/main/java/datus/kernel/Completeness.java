package datus.kernel;

/**
 * Whether a cell can run as it stands, which consoles ask on Enter.
 *
 * @param status the protocol's word
 * @param indent what the next line starts with, when incomplete
 */
public record Completeness(Status status, String indent) {

    /** In the protocol these are lower case. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }

    public static Completeness complete() {
        return new Completeness(Status.COMPLETE, "");
    }

    public static Completeness incomplete(String indent) {
        return new Completeness(Status.INCOMPLETE, indent);
    }
}
