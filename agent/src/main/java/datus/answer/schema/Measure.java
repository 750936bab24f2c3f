package datus.answer.schema;

import datus.data.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What a business word is computed from, on one table: a product of columns, less a discount.
 *
 * @param name the word, as in revenue
 * @param factors numbers that are multiplied
 * @param discount a share that is taken off
 */
public record Measure(String name, TableName table, List<Field> factors, Optional<Field> discount) {
    public Measure {
        factors = List.copyOf(factors);
    }
}
