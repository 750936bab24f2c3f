package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.data.Sql;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** {@code read_query}: runs one query. */
@AutoService(Tool.class)
public final class ReadQueryTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "read_query",
                "Runs one SELECT in the dialect of the datasource and shows its first rows, as far as they are shared with you; the"
                        + " person sees them all. The result keeps the name that it is given here, for later SQL.",
                List.of(Parameter.text("sql", "one SELECT statement")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        return new ScopedQuery(session).run(new Sql(arguments.text("sql")));
    }
}
