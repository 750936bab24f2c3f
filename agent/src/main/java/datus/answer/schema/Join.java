package datus.answer.schema;

import datus.data.TableName;
import java.util.List;

/**
 * How a row of one table names at most one row of another.
 *
 * @param from the table whose columns name
 * @param to the table whose row is named
 */
public record Join(TableName from, List<String> fromColumns, TableName to, List<String> toColumns) {
    public Join {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
    }
}
