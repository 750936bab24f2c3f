package datus.generation.profile;

import java.util.List;

/**
 * Columns that name one row of their table.
 *
 * @param confidence from 0 to 1; 1 if it is declared
 * @param reason why it is taken for one, part of a sentence
 */
public record Key(List<String> columns, double confidence, String reason) {
    public Key {
        columns = List.copyOf(columns);
    }
}
