package datus.tool;

import datus.data.QueryResult;
import datus.data.Sql;
import datus.message.SharedText;
import java.util.Optional;

/**
 * What a tool gave.
 *
 * @param text for the model
 * @param said one short line for the person, as in "5 rows"
 * @param failed whether it could not be done; then the text says what to mend
 * @param rows the rows, for the person
 * @param sql the SQL that ran for it
 */
public record ToolResult(SharedText text, String said, boolean failed, Optional<QueryResult> rows, Optional<Sql> sql) {

    /** Text alone. */
    public static ToolResult of(SharedText text, String said) {
        return new ToolResult(text, said, false, Optional.empty(), Optional.empty());
    }

    /** What to mend. */
    public static ToolResult failed(SharedText text, String said) {
        return new ToolResult(text, said, true, Optional.empty(), Optional.empty());
    }

    /** Text about rows, and the rows. */
    public static ToolResult of(SharedText text, String said, QueryResult rows) {
        return new ToolResult(text, said, false, Optional.of(rows), Optional.of(rows.sql()));
    }
}
