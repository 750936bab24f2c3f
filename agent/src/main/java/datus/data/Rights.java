package datus.data;

import java.util.Map;

/** Whose SQL it is, and so what it may do. */
public sealed interface Rights {

    /** Typed by the user: runs with the user's own rights; writing is explicit. */
    record Typed() implements Rights {}

    /**
     * Written by an agent: exactly one query, read-only, within a scope.
     *
     * @param variables what row filters may name
     */
    record Written(Scope scope, Map<String, String> variables) implements Rights {
        public Written {
            variables = Map.copyOf(variables);
        }
    }
}
