package datus.data;

import java.sql.SQLException;

/** Reads the errors of one engine; the only place where its wording matters. */
@FunctionalInterface
interface FaultReader {

    /** {@code text} is what ran, for places that are told by line and column. */
    Fault read(SQLException error, String text);
}
