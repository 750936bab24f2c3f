package datus.data.notebook;

import datus.data.Control;
import datus.data.NotebookEngine;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.References;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.SqlRunner;
import datus.data.TableInfo;
import datus.data.duckdb.EngineDatasource;
import datus.data.source.Ran;
import datus.data.source.SqlDatasource;
import datus.data.source.Target;
import datus.data.text.BoundSql;
import datus.data.text.LazyQueries;
import datus.data.text.Parameters;
import datus.data.text.Relations;
import datus.data.text.Statement;
import datus.data.text.StatementCompiler;
import datus.data.text.Statements;
import datus.data.worker.Workers;
import datus.error.DatusException;
import datus.workspace.LimitsConfig;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the statements of a cell, each where it belongs, and keeps what comes of them. */
final class NotebookRunner implements SqlRunner {
    private final NotebookEngine engine;
    private final NotebookDatasources datasources;
    private final KeptResults results;
    private final References references;
    private final Workers workers;
    private final AgentStatements agent;
    private final Placement placement;
    private final LazyQueries lazy = new LazyQueries();

    NotebookRunner(
            NotebookEngine engine,
            NotebookDatasources datasources,
            KeptResults results,
            References references,
            Workers workers) {
        this.workers = workers;
        this.agent = new AgentStatements(engine, results, workers);
        this.engine = engine;
        this.datasources = datasources;
        this.results = results;
        this.references = references;
        this.placement = new Placement(datasources.notebook(), results);
    }

    @Override
    public Outcome run(SqlRequest request, Rights rights, Control control) {
        control.check();
        SqlDatasource chosen = datasources.site(datasource(request, rights));
        List<Statement> statements = Statements.split(request.sql().text());
        if (statements.isEmpty()) {
            throw DatusException.user("There is no statement, only comments.", "Write one, for instance: SELECT 42");
        }
        request.as().ifPresent(name -> ResultNames.check(name, chosen, results));
        if (!(rights instanceof Rights.Typed)) {
            checkOne(statements);
            warm(chosen);
        }
        return request.lazy()
                ? name(request, chosen, statements)
                : runAll(request, chosen, statements, rights, control);
    }

    private Optional<String> datasource(SqlRequest request, Rights rights) {
        return scope(rights).map(Scope::datasource).or(request::datasource);
    }

    private static Optional<Scope> scope(Rights rights) {
        if (rights instanceof Rights.Written written) {
            return Optional.of(written.scope());
        }
        return rights instanceof Rights.Composed composed ? Optional.of(composed.scope()) : Optional.empty();
    }

    /** What is looked up for a question comes before the question's own SQL. */
    private void warm(SqlDatasource chosen) {
        if (chosen instanceof EngineDatasource) {
            workers.warm();
        }
    }

    private Outcome name(SqlRequest request, SqlDatasource chosen, List<Statement> statements) {
        if (statements.size() > 1 || !statements.get(0).isQuery()) {
            throw DatusException.user("--lazy names one query.", "Leave out --lazy to run it.");
        }
        String name = request.as().orElseThrow(() -> DatusException.user("--lazy needs a name.", "Add --as NAME."));
        Sql sql = new Sql(statements.get(0).text());
        lazy.put(new LazyQueries.Query(name, sql, chosen.name()));
        return new Outcome.Named(name, sql, chosen.label());
    }

    private Outcome runAll(
            SqlRequest request, SqlDatasource chosen, List<Statement> statements, Rights rights, Control control) {
        StatementCompiler compiler = new StatementCompiler(
                request.sql().text(), new Parameters(request.parameters(), relations(chosen)), lazy);
        boolean write = request.write() && rights instanceof Rights.Typed;
        Optional<Outcome> last = Optional.empty();
        try (CellSessions sessions = new CellSessions(write, results, control)) {
            for (Statement statement : statements) {
                refuseElsewhere(statement, chosen);
                Outcome outcome =
                        run(request, statement, compiler.compile(statement), chosen, sessions, rights, control);
                boolean shown = outcome instanceof Outcome.Rows || !(last.orElse(outcome) instanceof Outcome.Rows);
                last = shown ? Optional.of(outcome) : last;
            }
        }
        return last.orElseThrow();
    }

    /** What is not known of any project is looked for among the tables. */
    private Relations relations(SqlDatasource chosen) {
        Scope all = Scope.all(chosen.name());
        return new Relations(
                handle -> references
                        .find(chosen.name(), handle)
                        .or(() -> chosen.catalog().table(handle, all).map(TableInfo::name))
                        .map(chosen.dialect()::quote),
                () -> Stream.concat(
                                references.handles(chosen.name()).stream(),
                                chosen.catalog().tables(all).stream()
                                        .map(table -> table.name().toString()))
                        .toList());
    }

    /** Named SQL is of one datasource and cannot run on another. */
    private void refuseElsewhere(Statement statement, SqlDatasource chosen) {
        for (LazyQueries.Query query : lazy.namedIn(statement.text())) {
            if (!query.datasource().equals(chosen.name())) {
                throw DatusException.user(
                        query.name() + " is SQL for " + query.datasource() + ", and this statement runs on "
                                + chosen.label() + ".",
                        "Add --datasource " + query.datasource()
                                + ", or keep its rows: %%sql --as NAME without --lazy.");
            }
        }
    }

    private Outcome run(
            SqlRequest request,
            Statement statement,
            BoundSql sql,
            SqlDatasource chosen,
            CellSessions sessions,
            Rights rights,
            Control control) {
        SqlDatasource place = placement.of(sql, chosen);
        List<QueryResult> read = placement.results(sql);
        if (sql.statement().namesLatest()) {
            pointAtLatest();
        }
        Target target = target(request);
        Ran ran = ran(statement, sql, place, target, sessions, rights, control);
        if (statement.changesTables()) {
            changed(place);
        }
        if (ran instanceof Ran.Landed landed) {
            return new Outcome.Rows(keep(request, statement, target, landed, read, place.label()), landed.all());
        }
        long changed = ((Ran.Changed) ran).rows();
        return new Outcome.Done(statement.verb(), changed, place.label());
    }

    private static void checkOne(List<Statement> statements) {
        if (statements.size() > 1) {
            throw AgentStatements.refused("it is more than one statement");
        }
    }

    private Ran ran(
            Statement statement,
            BoundSql sql,
            SqlDatasource place,
            Target target,
            CellSessions sessions,
            Rights rights,
            Control control) {
        if (rights instanceof Rights.Written written) {
            return agent.run(sql, place, written, target, control);
        }
        if (rights instanceof Rights.Composed composed) {
            ComposedGuard.check(statement, composed.scope(), place);
        }
        return sessions.on(place).run(sql, target, control);
    }

    private Target target(SqlRequest request) {
        LimitsConfig limits = engine.workspace().config().limits();
        String name = request.as().orElseGet(() -> results.unnamed(request.cell()));
        return new Target(name, request.limit().orElse(limits.rows()), limits.resultBytes());
    }

    private QueryResult keep(
            SqlRequest request,
            Statement statement,
            Target target,
            Ran.Landed landed,
            List<QueryResult> read,
            String ranOn) {
        request.as().ifPresent(lazy::remove);
        return results.add(new QueryResult(
                target.name(),
                request.as().isPresent(),
                request.cell(),
                landed.columns(),
                landed.rows(),
                landed.cut().or(() -> QueryResult.cutOf(read)),
                ranOn,
                new Sql(statement.text())));
    }

    private void pointAtLatest() {
        try {
            results.pointAtLatest();
        } catch (SQLException e) {
            throw DatusException.internal("The latest result could not be named _.", e);
        }
    }

    private void changed(SqlDatasource place) {
        try {
            place.catalog().clear();
            if (place instanceof EngineDatasource) {
                results.forgetDropped();
            }
        } catch (SQLException e) {
            throw DatusException.internal("The notebook's tables could not be listed.", e);
        }
    }
}
