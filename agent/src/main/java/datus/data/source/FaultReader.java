package datus.data.source;

import java.sql.SQLException;

/** Reads the errors of one engine; the only place where its wording matters. */
@FunctionalInterface
public interface FaultReader {

    /** {@code text} is what ran, for places that are told by line and column. */
    Fault read(SQLException error, String text);
}
