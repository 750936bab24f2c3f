package datus.agent;

import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import java.util.List;

/** Runs SQL as a person would who typed it, so that tests of what becomes of it start no worker. */
record SqlTool(String name) implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                name, "Runs a query.", List.of(new ToolSpec.Parameter("sql", ToolSpec.Type.TEXT, true, "one SELECT")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        SqlRequest request = SqlRequest.of(new Sql(arguments.text("sql")))
                .on(session.scope().datasource())
                .inCell(session.question().cell());
        QueryResult result = ((Outcome.Rows) session.data()
                        .runner()
                        .run(request, new Rights.Typed(), session.asking().control()))
                .result();
        SharedText rows = SharedText.schema(result.rows() + " rows ")
                .and(
                        Share.RESULTS,
                        session.data().results().page(result, 0, 10).rows().toString());
        return ToolResult.of(rows, result.rows() + " rows", result);
    }
}
