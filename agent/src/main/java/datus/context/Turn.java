package datus.context;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing a person did, and what came of it.
 *
 * @param at when it began
 * @param number its number in its session: the cell's {@code [3]}, shown as Q3
 * @param input the cell as typed
 * @param datasource where its SQL ran
 * @param sql what ran
 * @param rows how many rows came; -1 where that does not apply
 * @param detail JSON: for an answer its restatement, evidence and badge; for a failure its message
 */
public record Turn(
        Instant at,
        Duration took,
        int number,
        Kind kind,
        Status status,
        String input,
        Optional<String> datasource,
        Optional<String> sql,
        long rows,
        String detail,
        CellContext context) {

    /** What was typed. */
    public enum Kind {
        SQL,
        QUESTION,
        MAGIC
    }

    /** What came of it. */
    public enum Status {
        RAN,
        ANSWERED,
        CLARIFY,
        DECLINED,
        FAILED,
        CANCELLED
    }

    /**
     * Where it was typed.
     *
     * @param session the kernel's session
     * @param cellId the cell's id, if the client sent one
     * @param cellMetadata JSON object
     * @param notebook the notebook's path, if known
     */
    public record CellContext(
            String session, Optional<String> cellId, String cellMetadata, Optional<String> notebook) {}
}
