package datus.magics;

import datus.display.CellException;
import datus.error.DatusException;
import datus.error.SqlPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an error of the data side into the one that a cell shows: what happened, a caret under the place, the next step. */
public final class CellErrors {
    private static final Logger LOG = LoggerFactory.getLogger(CellErrors.class);

    private CellErrors() {}

    public static CellException of(DatusException error) {
        String message = error.message()
                + error.place()
                        .map(SqlPlace::marked)
                        .map(marked -> "\n" + marked)
                        .orElse("");
        if (error.kind() == DatusException.Kind.INTERNAL) {
            LOG.error("Internal error: {}", error.message(), error);
            return new CellException(
                    "Internal error", message, "This is a defect; the kernel's log has the details.", error);
        }
        return new CellException("", message, error.hint(), error);
    }
}
