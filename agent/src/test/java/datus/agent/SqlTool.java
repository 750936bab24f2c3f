package datus.agent;

import datus.answer.AnswerRun;
import datus.data.QueryResult;
import datus.data.Sql;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import java.util.List;

/** Runs SQL behind the guard, under the name of a test's own. */
record SqlTool(String name) implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                name, "Runs a query.", List.of(new ToolSpec.Parameter("sql", ToolSpec.Type.TEXT, true, "one SELECT")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        QueryResult result =
                new AnswerRun(session.data()).of(new Sql(arguments.text("sql")), session.question(), session.asking());
        SharedText rows = SharedText.schema(result.rows() + " rows ")
                .and(
                        Share.RESULTS,
                        session.data().results().page(result, 0, 10).rows().toString());
        return ToolResult.of(rows, result.rows() + " rows", result);
    }
}
