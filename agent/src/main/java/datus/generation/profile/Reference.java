package datus.generation.profile;

import datus.data.TableName;
import java.util.List;

/**
 * Columns that name a row of another table.
 *
 * @param to the other table; it may be out of sight
 * @param toColumns its columns, in the same order; empty if they are not known
 * @param confidence from 0 to 1; 1 if it is declared
 * @param reason why they are taken for that, part of a sentence
 */
public record Reference(List<String> columns, TableName to, List<String> toColumns, double confidence, String reason) {
    public Reference {
        columns = List.copyOf(columns);
        toColumns = List.copyOf(toColumns);
    }

    public boolean isSingle() {
        return columns.size() == 1;
    }
}
