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

    /**
     * Composed by our own code, of names that a catalogue tells and values that are bound or quoted, never of words of a model or a person: one small
     * query, read-only, within a scope. It is held to its scope like what an agent writes, and runs like what a person types: such a query can
     * neither reach beyond its tables nor take more than they do, so that it needs no process to be locked in, and many of them no time.
     */
    record Composed(Scope scope) implements Rights {}
}
