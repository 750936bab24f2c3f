package datus.data.notebook;

import datus.data.Control;
import datus.data.NotebookEngine;
import datus.data.QueryResult.Cut;
import datus.data.Results;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.duckdb.EngineDatasource;
import datus.data.guard.ParsedGuard;
import datus.data.guard.Verdict;
import datus.data.landing.TableLanding;
import datus.data.source.Ran;
import datus.data.source.SqlDatasource;
import datus.data.source.SqlSession;
import datus.data.source.Target;
import datus.data.text.BoundSql;
import datus.data.worker.Ending;
import datus.data.worker.Ending.Denied;
import datus.data.worker.Ending.Faulty;
import datus.data.worker.Ending.Handed;
import datus.data.worker.Place;
import datus.data.worker.Task;
import datus.data.worker.Workers;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs SQL that an agent wrote: for tables of DuckDB judged and run in a worker, its rows landed here; for another engine judged here and run on
 * a connection that the engine itself holds to reading. Confined to the execute thread.
 */
final class AgentStatements {
    private final NotebookEngine engine;
    private final Results results;
    private final Workers workers;

    AgentStatements(NotebookEngine engine, Results results, Workers workers) {
        this.engine = engine;
        this.results = results;
        this.workers = workers;
    }

    /** What is said of SQL that the guard refuses. */
    static DatusException refused(String why) {
        return DatusException.refused(
                "This SQL was not run: " + why + ".", "Ask in other words, or type the SQL yourself.");
    }

    Ran run(BoundSql sql, SqlDatasource datasource, Rights.Written rights, Target target, Control control) {
        if (datasource instanceof EngineDatasource tables) {
            return inWorker(sql, tables, rights.scope(), target, control);
        }
        try (SqlSession session = datasource.guarded(rights.scope(), results)) {
            return session.run(judged(sql, datasource, rights.scope()), target, control);
        }
    }

    private Ran inWorker(BoundSql sql, EngineDatasource datasource, Scope scope, Target target, Control control) {
        try (NotebookExport export =
                NotebookExport.of(sql.text(), datasource, scope, results, engine, workers.folder())) {
            Task task =
                    new Task(place(datasource, scope, export), sql.text(), sql.values(), target.rows(), target.bytes());
            Ending ending = workers.run(task, control);
            if (ending instanceof Handed handed) {
                return landed(handed, sql, datasource, target, control);
            }
            throw ending instanceof Denied denied
                    ? refused(denied.reason())
                    : explained((Faulty) ending, sql, datasource, scope);
        }
    }

    /** What may run of SQL for an engine other than DuckDB: judged by our own reading of it, on top of what its role and transaction allow. */
    private static BoundSql judged(BoundSql sql, SqlDatasource datasource, Scope scope) {
        Verdict verdict = ParsedGuard.of(datasource.dialect(), datasource.catalog(), scope)
                .judge(sql.text());
        if (verdict instanceof Verdict.Denied denied) {
            throw refused(denied.reason());
        }
        return ran(((Verdict.Allowed) verdict).sql(), sql);
    }

    private Place place(EngineDatasource datasource, Scope scope, NotebookExport export) {
        Optional<Path> own = datasource.place().file();
        Optional<String> beside =
                own.isPresent() && !export.isEmpty() ? Optional.of(export.file().toString()) : Optional.empty();
        String zone = engine.workspace().config().calendar().timeZone().getId();
        return new Place(own.orElse(export.file()).toString(), beside, scope, List.of(), zone);
    }

    private Ran landed(Handed handed, BoundSql sql, EngineDatasource datasource, Target target, Control control) {
        BoundSql read = new BoundSql(sql.whole(), handed.query(), List.of(), List.of());
        try (handed) {
            Ran.Landed landed = engine.threads()
                    .run(datasource.label(), control, engine::giveUpConnection, interrupt -> new TableLanding(
                                    engine, read, target, interrupt)
                            .land());
            Optional<Cut> cut = handed.isWhole() ? landed.cut() : Optional.of(cut(landed.rows(), target));
            return new Ran.Landed(landed.columns(), landed.rows(), cut, landed.all());
        } catch (SQLException e) {
            throw DatusException.internal("The rows of an agent's SQL did not arrive.", e);
        }
    }

    private static Cut cut(long rows, Target target) {
        return new Cut(
                String.format(Locale.ROOT, "cut at %,d rows: more take over %,d MB", rows, target.bytes() >> 20));
    }

    private DatusException explained(Faulty fault, BoundSql sql, EngineDatasource datasource, Scope scope) {
        SQLException error = new SQLException(fault.engine());
        if (fault.ran().isEmpty()) {
            return datasource.unopened(error);
        }
        if (fault.isOutOfMemory()) {
            return DatusException.data(
                    "The statement needs more memory than SQL of an agent may take: " + fault.engine(),
                    "Ask for less at a time, or run the SQL yourself, in a cell of its own.",
                    error);
        }
        return datasource.explain(error, ran(fault.ran(), sql), results, scope);
    }

    /** The text that ran, with the way back to what was written; without it if the guard has written it anew. */
    private static BoundSql ran(String text, BoundSql sql) {
        int at = text.indexOf(sql.text());
        return at < 0
                ? new BoundSql(sql.whole(), text, sql.values(), List.of())
                : sql.between(
                        text.substring(0, at), text.substring(at + sql.text().length()));
    }
}
