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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a workspace knows of a scope, read anew when it has changed; for a while it can be supposed that something else is known. Confined
 * to the execute thread.
 */
public final class WorkspaceLore implements Function<Scope, Lore> {
    private static final String[] KINDS = {
        Example.KIND, Rejection.KIND, Synonym.KIND, Knowledge.KIND, SemanticModelKind.NAME, MetricKind.NAME
    };

    private final WorkspaceContext context;
    private final Datasources datasources;
    private final Map<Scope, Kept> kept = new HashMap<>();
    private Optional<Lore> supposed = Optional.empty();

    public WorkspaceLore(WorkspaceContext context, Datasources datasources) {
        this.context = context;
        this.datasources = datasources;
    }

    private record Kept(long revision, Lore lore) {}

    /** Does something while this is what is known, whatever the workspace says: what would be answered then is what comes of it. */
    public <T> T supposing(Lore lore, Supplier<T> work) {
        Optional<Lore> before = supposed;
        supposed = Optional.of(lore);
        try {
            return work.get();
        } finally {
            supposed = before;
        }
    }

    @Override
    public Lore apply(Scope scope) {
        return supposed.orElseGet(() -> known(scope));
    }

    private Lore known(Scope scope) {
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
