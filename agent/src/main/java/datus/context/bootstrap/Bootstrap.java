package datus.context.bootstrap;

import datus.context.EntryFilter;
import datus.context.History;
import datus.context.files.LongRun;
import datus.context.files.WorkspaceContext;
import datus.data.Catalog;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Scope;
import datus.error.DatusException;
import datus.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the context from sources, step by step and in one undoable run. A step that fails does not end it; one that was killed is
 * gone on with by the next of the same request. Confined to the execute thread, but for cancelling.
 */
public final class Bootstrap {
    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    private final WorkspaceContext context;
    private final Workspace workspace;
    private final DataSession data;
    private final History history;
    private final Clock clock;

    public Bootstrap(WorkspaceContext context, Workspace workspace, DataSession data, History history, Clock clock) {
        this.context = context;
        this.workspace = workspace;
        this.data = data;
        this.history = history;
        this.clock = clock;
    }

    /** Reads everything and tells what a run would change; changes nothing. Of an overwriting run it lists what goes. */
    public BootstrapReport preview(BootstrapRequest request, Control control, BootstrapProgress.Listener listener) {
        return pass(request, Optional.empty(), control, listener);
    }

    /** Does as asked. An overwriting run asks nobody: show its {@link #preview} first. */
    public BootstrapReport run(BootstrapRequest request, Control control, BootstrapProgress.Listener listener) {
        if (request.validateOnly() || request.strategy() == Strategy.CHECK) {
            return preview(request, control, listener);
        }
        if (request.components().contains(Component.METADATA)) {
            noticeDrift(request.scope().datasource());
        }
        LongRun run = context.begin(request.title(), request.fingerprint());
        return pass(request, Optional.of(run), control, listener);
    }

    /** What is known is compared with the tables before these take the place of those that were seen. */
    private void noticeDrift(String datasource) {
        try {
            Catalog catalog = data.datasources().get(datasource).catalog();
            context.check(datasource, catalog.tables(Scope.all(datasource)));
        } catch (DatusException unreachable) {
            LOG.debug("{} is compared with nothing", datasource, unreachable);
        }
    }

    private BootstrapReport pass(
            BootstrapRequest request, Optional<LongRun> run, Control control, BootstrapProgress.Listener listener) {
        Scope scope = request.scope();
        Plan plan = Plan.of(
                request,
                workspace.root(),
                location -> new BootstrapInput(workspace, data, history, scope, location, clock));
        return new Pass(request, workspace.root(), plan, known(request), context::file, run, clock)
                .read(control, listener);
    }

    /** Whoever only validates compares with nothing. */
    private Known known(BootstrapRequest request) {
        EntryFilter all = EntryFilter.all().in(Scope.all(request.scope().datasource()));
        return new Known(
                request.validateOnly() ? List.of() : context.list(all),
                request.strategy() == Strategy.OVERWRITE,
                new HumanEdits(context, workspace.root()));
    }
}
