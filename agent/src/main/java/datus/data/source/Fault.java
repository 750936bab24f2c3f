package datus.data.source;

import java.util.Optional;

/**
 * What an engine complains of, read from its error.
 *
 * @param message its own words, without prefixes and places
 * @param name the missing table, column or file; empty for other kinds
 * @param spot where in the text that ran
 */
public record Fault(Kind kind, String message, String name, Optional<Spot> spot) {

    /** What a person can be helped with. */
    public enum Kind {
        MISSING_TABLE,
        MISSING_COLUMN,
        MISSING_FILE,
        READ_ONLY,
        CONNECTION_LOST,
        CANNOT_CONNECT,
        CANCELLED,
        OUT_OF_MEMORY,
        BROKEN_FILE,
        OTHER
    }

    /** UTF-16 index and length in the text that ran. */
    public record Spot(int start, int length) {}

    public static Fault other(String message) {
        return new Fault(Kind.OTHER, message, "", Optional.empty());
    }
}
