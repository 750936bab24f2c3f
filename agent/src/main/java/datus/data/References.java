package datus.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tells what {@code {{ ref('orders') }}} and {@code {{ source('shop', 'orders') }}} in SQL stand for. A handle is the model's name
 * of the one, {@code shop.orders} of the other.
 */
public interface References {

    /** The table that a handle stands for on a datasource; empty if it is not known. */
    Optional<TableName> find(String datasource, String handle);

    /** The handles that are known there. */
    Collection<String> handles(String datasource);

    /** Knows none; what is referred to is then looked for among the tables themselves. */
    static References none() {
        return new References() {
            @Override
            public Optional<TableName> find(String datasource, String handle) {
                return Optional.empty();
            }

            @Override
            public Collection<String> handles(String datasource) {
                return List.of();
            }
        };
    }
}
