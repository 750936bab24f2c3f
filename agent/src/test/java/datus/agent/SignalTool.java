package datus.agent;

import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import java.util.List;

/** Does what a test wants to happen in the middle of a turn. */
record SignalTool(String name, Runnable action) implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(name, "Gives a signal.", List.of());
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        action.run();
        return ToolResult.of(SharedText.schema("done"), "done");
    }
}
