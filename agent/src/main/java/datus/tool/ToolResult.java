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
 * @param rows the rows, for the person
 * @param sql the SQL that ran for it
 */
public record ToolResult(SharedText text, String said, Optional<QueryResult> rows, Optional<Sql> sql) {

    /** Text alone. */
    public static ToolResult of(SharedText text, String said) {
        return new ToolResult(text, said, Optional.empty(), Optional.empty());
    }
}
