package datus.answer;

import datus.context.EntryFilter;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.context.kind.Rejection;
import datus.context.kind.Synonym;
import datus.data.Datasources;
import datus.data.Scope;
import datus.semantic.kind.MetricKind;
import datus.semantic.kind.SemanticModelKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a workspace knows of a scope, read anew when it has changed. Confined to the execute thread. */
public final class WorkspaceLore implements Function<Scope, Lore> {
    private static final String[] KINDS = {
        Example.KIND, Rejection.KIND, Synonym.KIND, Knowledge.KIND, SemanticModelKind.NAME, MetricKind.NAME
    };

    private final WorkspaceContext context;
    private final Datasources datasources;
    private final Map<Scope, Kept> kept = new HashMap<>();

    public WorkspaceLore(WorkspaceContext context, Datasources datasources) {
        this.context = context;
        this.datasources = datasources;
    }

    private record Kept(long revision, Lore lore) {}

    @Override
    public Lore apply(Scope scope) {
        context.check(datasources.get(scope.datasource()));
        long revision = context.revision();
        Kept before = kept.get(scope);
        if (before == null || before.revision() != revision) {
            before = new Kept(
                    revision, Lore.of(context.list(EntryFilter.kind(KINDS).in(scope))));
            kept.put(scope, before);
        }
        return before.lore();
    }
}
