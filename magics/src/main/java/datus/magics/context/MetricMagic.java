package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.answer.metric.MetricText;
import datus.context.Turn;
import datus.data.Datasource;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.kernel.Language;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.CellControl;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import datus.semantic.kind.LayerReader;
import datus.workspace.CalendarConfig;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code %metric}: computes metrics as the workspace defines them, by what a person wants to see them by. */
@AutoService(NotebookMagic.class)
public final class MetricMagic implements NotebookMagic {
    private static final String EXPLAIN = "explain";
    private static final String ATTRIBUTE = "attribute";

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "metric",
                List.of("!metric"),
                Journey.EXPLORE,
                "Compute metrics by dimensions, over a period, under conditions, or list the metrics there are.",
                List.of(
                        new Positional(
                                "query",
                                Arity.TEXT,
                                "METRIC, … by DIMENSION, month where CONDITION last 12 months order by NAME desc limit N filled")),
                List.of(
                        new Option("as", "NAME", "keep the result under this name, for later SQL and questions"),
                        new Option(EXPLAIN, "", "show the SQL, and what the numbers are made of"),
                        new Option(
                                ATTRIBUTE,
                                "DIM,…",
                                "say what the change to this period came from, by these dimensions"),
                        new Option(
                                "compare",
                                "PERIOD",
                                "with --attribute: the period before; the one right before if not given")),
                Body.NONE,
                List.of(
                        new Example("%gen_metrics orders --save", "Define some metrics first"),
                        new Example("%metric", "Which metrics are there?"),
                        new Example("%metric total_price by order_status --explain", "What is it made of?")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets the result; a metric changes nothing else.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Datasource current = session.data().datasources().current();
        session.context().check(current);
        SemanticLayer layer = LayerReader.of(session.context(), Scope.all(current.name()));
        MetricPage page = new MetricPage(session, layer);
        Optional<String> typed = call.positional(0);
        if (typed.isEmpty()) {
            return Optional.of(page.list().display());
        }
        CalendarConfig calendar = session.workspace().config().calendar();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), calendar.timeZone());
        MetricText text = new MetricText(layer, calendar, today);
        MetricQuery query = text.read(typed.get());
        SqlStyle style = SqlStyle.of(current.dialect(), calendar.weekStarts());
        if (call.has(ATTRIBUTE)) {
            MetricChange change = new MetricChange(session, layer, style, text);
            return Optional.of(change.block(query, call.option(ATTRIBUTE).orElseThrow(), call.option("compare"))
                    .display());
        }
        Sql sql = new MetricCompiler(layer, style).compile(query);
        turn.sql(sql.text());
        QueryResult result = run(sql, current.name(), call, session);
        turn.status(Turn.Status.ANSWERED).ran(result.ranOn(), sql.text(), result.rows());
        return Optional.of(page.block(query, result, call.has(EXPLAIN)).display());
    }

    /** Definitions come from files that others may have written, so their SQL only ever reads. */
    private static QueryResult run(Sql sql, String datasource, MagicCall call, NotebookSession session) {
        SqlRequest request = new SqlRequest(
                sql,
                Optional.of(datasource),
                call.option("as"),
                call.execution().count(),
                OptionalLong.empty(),
                false,
                false,
                session.parameters());
        Rights reading = new Rights.Written(Scope.all(datasource), Map.of());
        if (session.data().runner().run(request, reading, CellControl.of(call)) instanceof Outcome.Rows rows) {
            return rows.result();
        }
        throw DatusException.data("The metric's SQL gave no rows: " + sql.text(), "%context edit the metric.");
    }

    @Override
    public Optional<Language> language(NotebookSession session) {
        return Optional.of(new MetricLanguage(session));
    }
}
