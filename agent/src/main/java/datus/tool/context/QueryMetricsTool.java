package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.data.Dialect;
import datus.data.Sql;
import datus.message.SharedText;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import datus.semantic.kind.LayerReader;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import datus.tool.data.ScopedQuery;
import datus.tool.data.SqlText;
import java.util.List;

/** {@code query_metrics}: computes metrics as the workspace defines them. */
@AutoService(Tool.class)
public final class QueryMetricsTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "query_metrics",
                "Computes defined metrics by dimensions; prefer it to SQL of your own where search_metrics finds what is asked.",
                List.of(
                        Parameter.texts("metrics", "names of metrics"),
                        Parameter.texts(
                                        "dimensions",
                                        "names of dimensions, as in region or customer__segment; metric_time is the time of the"
                                                + " metrics")
                                .optional(),
                        Parameter.texts("where", "SQL conditions over dimensions, all of which hold")
                                .optional(),
                        Parameter.text("time_start", "the first day, as in 2026-01-01")
                                .optional(),
                        Parameter.text("time_end", "the last day, itself included")
                                .optional(),
                        Parameter.text(
                                        "time_granularity",
                                        "day, week, month, quarter or year; adds the time to the dimensions")
                                .optional(),
                        Parameter.texts(
                                        "order_by",
                                        "names, each with \" desc\" behind it or \"-\" before it for the greatest first")
                                .optional(),
                        Parameter.number("limit", "how many rows at most").optional(),
                        Parameter.flag("dry_run", "only show the SQL").optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        SemanticLayer layer = LayerReader.of(session.context(), session.scope());
        Dialect dialect =
                session.data().datasources().get(session.scope().datasource()).dialect();
        SqlStyle style =
                SqlStyle.of(dialect, session.workspace().config().calendar().weekStarts());
        Sql sql = new MetricCompiler(layer, style).compile(new MetricCall(arguments).query());
        return arguments.flag("dry_run")
                ? ToolResult.of(
                        SharedText.schema("It would run:\n").and(SqlText.of(sql.text())), "SQL of metrics, not run")
                : new ScopedQuery(session).run(sql);
    }
}
