package datus.context;

/** How far a person has gone along with something known; only {@link #VERIFIED} is ever reused as truth. */
public enum State {
    /** Found or made by the machine; nobody has looked at it. */
    PROPOSED,
    /** SQL that ran; it may be wrong all the same. */
    RAN,
    /** A person was content with it. */
    ACCEPTED,
    /** A person checked it. */
    VERIFIED,
    /** A person said that it is wrong; kept, so that it is not proposed again. */
    REJECTED
}
