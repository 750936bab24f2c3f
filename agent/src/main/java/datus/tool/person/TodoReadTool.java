package datus.tool.person;

import com.google.auto.service.AutoService;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import java.util.List;

/** {@code todo_read}: the list of what is to be done, as it stands. */
@AutoService(Tool.class)
public final class TodoReadTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec("todo_read", "Shows your list of steps for this question, and how far each is.", List.of());
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        return TodoText.result(session.todos().todos());
    }
}
