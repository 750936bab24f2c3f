package datus.context;

import datus.data.Scope;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries; an empty set means all.
 *
 * @param scope only what is in it, or about no datasource in particular; empty means every datasource
 * @param subject only this path and what is below; empty means all
 */
public record EntryFilter(Set<String> kinds, Optional<Scope> scope, String subject, Set<State> states) {
    public EntryFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    public static EntryFilter all() {
        return new EntryFilter(Set.of(), Optional.empty(), "", Set.of());
    }

    public static EntryFilter kind(String... names) {
        return new EntryFilter(Set.of(names), Optional.empty(), "", Set.of());
    }

    public EntryFilter in(Scope only) {
        return new EntryFilter(kinds, Optional.of(only), subject, states);
    }
}
