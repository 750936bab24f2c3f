package datus.context.search;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.data.Scope;
import datus.data.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an entry is one of those that a filter leaves. What touches several tables is in scope if all of them are: an entry must not
 * tell about a table that its reader may not see.
 */
public final class Membership {
    private final EntryFilter filter;

    private Membership(EntryFilter filter) {
        this.filter = filter;
    }

    /** Of a list: empty states mean all. */
    public static Membership listed(EntryFilter filter) {
        return new Membership(filter);
    }

    /** Of a search: what was rejected is found only when asked for. */
    public static Membership searched(EntryFilter filter) {
        Set<State> states = filter.states().isEmpty()
                ? Set.of(State.PROPOSED, State.RAN, State.ACCEPTED, State.VERIFIED)
                : filter.states();
        return new Membership(new EntryFilter(filter.kinds(), filter.scope(), filter.subject(), states));
    }

    public boolean has(Entry entry) {
        return has(Group.of(entry)) && columnsInScope(entry);
    }

    /** Whether entries that have this in common may be members; their columns are still to be looked at. */
    public boolean has(Group group) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(group.kind()))
                && (filter.states().isEmpty() || filter.states().contains(group.state()))
                && below(filter.subject(), group.subject())
                && inScope(group);
    }

    /** Whether anything about a datasource may be a member. */
    boolean reaches(String datasource) {
        return datasource.isEmpty()
                || filter.scope()
                        .filter(scope -> !scope.datasource().equals(datasource))
                        .isEmpty();
    }

    private static boolean below(String path, String subject) {
        return path.isEmpty() || subject.equals(path) || subject.startsWith(path + "/");
    }

    private boolean inScope(Group group) {
        Optional<Scope> scope = filter.scope();
        return scope.isEmpty()
                || group.datasource().isEmpty()
                || (reaches(group.datasource()) && tablesInScope(scope.get(), group.tables()));
    }

    private static boolean tablesInScope(Scope scope, List<String> tables) {
        return scope.tables().isEmpty()
                || tables.stream().map(Membership::table).allMatch(scope::allows);
    }

    private boolean columnsInScope(Entry entry) {
        Optional<Scope> scope = filter.scope();
        return scope.isEmpty()
                || scope.get().tables().isEmpty()
                || entry.id().datasource().isEmpty()
                || entry.columns().stream().allMatch(column -> columnInScope(scope.get(), column));
    }

    private static boolean columnInScope(Scope scope, String column) {
        int dot = column.lastIndexOf('.');
        return dot < 0 || scope.allows(table(column.substring(0, dot)), column.substring(dot + 1));
    }

    private static TableName table(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? TableName.of(name)
                : new TableName(Optional.of(name.substring(0, dot)), name.substring(dot + 1));
    }
}
