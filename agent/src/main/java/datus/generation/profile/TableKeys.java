package datus.generation.profile;

import java.util.List;
import java.util.Optional;

/**
 * What names rows in a table.
 *
 * @param primary empty if nothing is known to name one row
 */
public record TableKeys(Optional<Key> primary, List<Reference> references) {
    public TableKeys {
        references = List.copyOf(references);
    }

    /** Whether a column is its key, or a part of it. */
    public boolean isInKey(String column) {
        return primary.filter(key -> contains(key.columns(), column)).isPresent();
    }

    /** Whether a column names rows elsewhere, alone or with others. */
    public boolean isReference(String column) {
        return references.stream().anyMatch(reference -> contains(reference.columns(), column));
    }

    private static boolean contains(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
}
