package datus.tool.context;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Hit;
import datus.context.SearchRequest;
import datus.context.files.WorkspaceContext;
import datus.context.kind.TableKind;
import datus.data.Scope;
import datus.data.TableName;
import datus.tool.ToolSession;
import java.util.List;

/** The entries of the context that may be seen within a scope, found by words. */
public record KnownEntries(WorkspaceContext context, Scope scope) {

    /** Those of a session, held against the tables as they are now. */
    static KnownEntries of(ToolSession session) {
        session.context().check(session.data().datasources().get(session.scope().datasource()));
        return new KnownEntries(session.context(), session.scope());
    }

    /** The best first. */
    public List<Entry> search(String words, int most, String... kinds) {
        EntryFilter among = EntryFilter.kind(kinds).in(scope);
        return context.search(SearchRequest.of(words, among, most)).stream()
                .map(Hit::entry)
                .filter(this::isVisible)
                .toList();
    }

    /**
     * Whether all that it touches is in scope. Of a table it is enough that the table is: its columns are not told. What was drawn from values
     * may hold those that the scope filters or masks.
     */
    public boolean isVisible(Entry entry) {
        List<TableName> tables = entry.tables().stream().map(TableName::parse).toList();
        boolean isTable = entry.id().kind().equals(TableKind.KIND);
        return tables.stream().allMatch(scope::allows)
                && (isTable || entry.columns().stream().allMatch(this::isColumnVisible))
                && (!Sharing.isDrawn(entry) || tables.stream().noneMatch(scope::narrows));
    }

    private boolean isColumnVisible(String column) {
        int dot = column.lastIndexOf('.');
        return dot < 0 || scope.allows(TableName.parse(column.substring(0, dot)), column.substring(dot + 1));
    }
}
