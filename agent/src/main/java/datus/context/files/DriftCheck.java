package datus.context.files;

import datus.context.Changes;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.kind.ColumnKind;
import datus.data.Scope;
import datus.data.TableInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks entries that no longer fit their datasource. Nothing is compared again until tables or entries have changed. */
final class DriftCheck {
    private final ContextStore store;
    private final Map<String, Checked> last = new HashMap<>();

    /** What was compared, and the store's revision from then on. */
    private record Checked(List<TableInfo> tables, long revision) {}

    DriftCheck(ContextStore store) {
        this.store = store;
    }

    synchronized List<Entry> check(String datasource, List<TableInfo> tables) {
        Checked before = last.getOrDefault(datasource, new Checked(List.of(), -1));
        if (before.revision() == store.revision() && before.tables().equals(tables)) {
            return List.of();
        }
        List<Entry> entries = store.list(EntryFilter.all().in(Scope.all(datasource))).stream()
                .filter(entry -> entry.id().datasource().equals(datasource))
                .toList();
        List<Entry> seen = entries.stream()
                .filter(entry -> entry.id().kind().equals(ColumnKind.KIND))
                .toList();
        List<Entry> changed = new Drift(tables, seen).among(entries);
        long revision = changed.isEmpty() ? store.revision() : store.apply(Changes.of(changed));
        last.put(datasource, new Checked(List.copyOf(tables), revision));
        return changed;
    }
}
