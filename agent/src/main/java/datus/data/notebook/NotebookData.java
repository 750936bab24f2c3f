package datus.data.notebook;

import datus.data.DataSession;
import datus.data.Datasources;
import datus.data.NotebookEngine;
import datus.data.References;
import datus.data.Results;
import datus.data.SqlRunner;
import datus.data.worker.WorkerLimits;
import datus.data.worker.Workers;
import datus.workspace.Environment;
import datus.workspace.Workspace;
import java.util.Map;

/**
 * The data side of one notebook: datasources, runner and results around one engine. Nothing is opened until it is used.
 *
 * <p>Confined to the execute thread, but for cancelling, and for completion, which reads catalogues and lists results.
 */
public final class NotebookData implements DataSession {
    private final NotebookEngine engine;
    private final KeptResults results;
    private final NotebookDatasources datasources;
    private final Workers workers;
    private final NotebookRunner runner;

    private NotebookData(Workspace workspace, Environment environment, References references) {
        engine = new NotebookEngine(workspace);
        results = new KeptResults(engine);
        datasources = new NotebookDatasources(engine, results, environment);
        workers = new Workers(workspace.state(), WorkerLimits.defaults());
        runner = new NotebookRunner(engine, datasources, results, references, workers);
    }

    /**
     * The data of a notebook in that workspace; {@code environment} is what {@code ${env:NAME}} is looked up in, then the
     * workspace's {@code .env}.
     */
    public static NotebookData open(Workspace workspace, Map<String, String> environment) {
        return open(workspace, environment, References.none());
    }

    /** The same, where SQL may refer to models of dbt. */
    public static NotebookData open(Workspace workspace, Map<String, String> environment, References references) {
        return new NotebookData(workspace, Environment.of(workspace, environment), references);
    }

    @Override
    public Datasources datasources() {
        return datasources;
    }

    @Override
    public SqlRunner runner() {
        return runner;
    }

    @Override
    public Results results() {
        return results;
    }

    @Override
    public NotebookEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        workers.close();
        datasources.close();
        engine.close();
    }
}
