package datus.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one error that a person reads: what happened, with the names, and the next step.
 *
 * <p>Only {@link Kind#INTERNAL} is shown with a stack trace.
 */
public final class DatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose doing an error is. */
    public enum Kind {
        /** What was typed: a name, an option, a setting. */
        USER,
        /** What is not allowed here; the message names what was asked for and quotes no data. */
        REFUSED,
        /** A datasource or a file: not there, locked, broken, out of reach. */
        DATA,
        /** A language model. */
        MODEL,
        /** Ours. */
        INTERNAL
    }

    private final Kind kind;
    private final String hint;
    private final transient Optional<SqlPlace> place;

    private DatusException(
            Kind kind, String message, String hint, Optional<SqlPlace> place, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.hint = hint;
        this.place = place;
    }

    /**
     * What was typed is wrong.
     *
     * @param hint the next step; empty if there is none
     */
    public static DatusException user(String message, String hint) {
        return new DatusException(Kind.USER, message, hint, Optional.empty(), null);
    }

    /**
     * What was asked for is not allowed.
     *
     * @param message with no data in it, for whoever wrote the request may not see any
     */
    public static DatusException refused(String message, String hint) {
        return new DatusException(Kind.REFUSED, message, hint, Optional.empty(), null);
    }

    public static DatusException data(String message, String hint) {
        return new DatusException(Kind.DATA, message, hint, Optional.empty(), null);
    }

    public static DatusException data(String message, String hint, Throwable cause) {
        return new DatusException(Kind.DATA, message, hint, Optional.empty(), cause);
    }

    /** A language model does not answer. */
    public static DatusException model(String message, String hint) {
        return new DatusException(Kind.MODEL, message, hint, Optional.empty(), null);
    }

    public static DatusException internal(String message, Throwable cause) {
        return new DatusException(Kind.INTERNAL, message, "", Optional.empty(), cause);
    }

    /** The same error, pointing at a place in the SQL. */
    public DatusException at(SqlPlace where) {
        return new DatusException(kind, message(), hint, Optional.of(where), getCause());
    }

    public Kind kind() {
        return kind;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }

    /** Where in the SQL it happened, if that is known. */
    public Optional<SqlPlace> place() {
        return place;
    }
}
