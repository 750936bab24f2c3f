package datus.tool.context;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Hit;
import datus.context.SearchRequest;
import datus.data.TableName;
import datus.tool.ToolSession;
import java.util.List;

/** The entries of the context that a session may see, found by words. */
record KnownEntries(ToolSession session) {

    /** The best first; entries that touch a column out of scope are not among them. */
    List<Entry> search(String words, int most, String... kinds) {
        session.context().check(session.data().datasources().get(session.scope().datasource()));
        EntryFilter among = EntryFilter.kind(kinds).in(session.scope());
        return session.context().search(SearchRequest.of(words, among, most)).stream()
                .map(Hit::entry)
                .filter(this::isVisible)
                .toList();
    }

    /** Whether all that it touches is in scope. */
    private boolean isVisible(Entry entry) {
        return entry.tables().stream().allMatch(table -> session.scope().allows(TableName.parse(table)))
                && (entry.id().kind().equals("table")
                        || entry.columns().stream().allMatch(this::isColumnVisible));
    }

    private boolean isColumnVisible(String column) {
        int dot = column.lastIndexOf('.');
        return dot < 0 || session.scope().allows(TableName.parse(column.substring(0, dot)), column.substring(dot + 1));
    }
}
