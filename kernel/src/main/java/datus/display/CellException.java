package datus.display;

/**
 * The one error a person reads in a notebook: what happened, and the next step. It is shown without a stack trace.
 *
 * <p>{@code message} may have several lines, for instance the SQL with a caret below the faulty word.
 */
public final class CellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final String hint;

    /**
     * @param title the kind of error in a few words, as in "No such table"; Jupyter's {@code ename}
     * @param message what happened, with the names involved; Jupyter's {@code evalue}
     * @param hint the next step, as in "Did you mean orders?"; empty if there is none
     */
    public CellException(String title, String message, String hint) {
        super(message);
        this.title = title;
        this.hint = hint;
    }

    /** As above; {@code cause} is logged, never shown. */
    public CellException(String title, String message, String hint, Throwable cause) {
        super(message, cause);
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }

    /** The whole error as text: title and message, then the hint on a line of its own. */
    public String text() {
        String said = title.isEmpty() ? message() : title + ": " + message();
        return hint.isEmpty() ? said : said + "\n" + hint;
    }
}
