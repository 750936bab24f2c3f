package datus.semantic;

import datus.context.Provenance;
import datus.context.State;
import java.util.List;

/**
 * What is known of a model or metric beside its definition.
 *
 * @param datasource where its tables are; empty for the workspace's default one
 * @param subject the path of its domain, as in {@code sales/orders}; empty if it has none
 * @param aliases other words for it in questions
 */
public record Facts(State state, Provenance provenance, String datasource, String subject, List<String> aliases) {
    public Facts {
        aliases = List.copyOf(aliases);
    }

    public static Facts of(State state, Provenance provenance) {
        return new Facts(state, provenance, "", "", List.of());
    }
}
