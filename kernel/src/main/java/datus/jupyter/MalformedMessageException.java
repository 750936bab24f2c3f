package datus.jupyter;

/** What arrived is no message: frames are missing, the signature is wrong, or the JSON is. */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedMessageException(String message) {
        // Strangers may cause a hundred thousand of these, and nobody reads where one was thrown.
        super(message, null, false, false);
    }
}
