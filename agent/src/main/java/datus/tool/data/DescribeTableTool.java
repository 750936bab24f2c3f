package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.data.TableInfo;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;

/** {@code describe_table}: the columns and keys of a table. */
@AutoService(Tool.class)
public final class DescribeTableTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "describe_table",
                "Shows a table's columns with their types and comments, its keys and indexes. Use it before you write SQL over the"
                        + " table.",
                List.of(Parameter.text("table_name", "with or without schema")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        TableInfo table = new ScopedTables(session).named(arguments.text("table_name"));
        return ToolResult.of(
                new TableText(session.workspace().config().privateColumns()).whole(table),
                table.columns().size() + " columns of " + table.name());
    }
}
