package datus.tool.person;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent;
import datus.answer.AgentEvent.Todo;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code todo_write}: sets the list of what is to be done, which the person sees as it changes. */
@AutoService(Tool.class)
public final class TodoWriteTool implements Tool {
    private static final String TODOS = "todos";
    private static final int MOST = 30;
    private static final List<String> STATES = Arrays.stream(Todo.Status.values())
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "todo_write",
                "Replaces your list of steps for this question; use it when there are three or more, and set each step's state"
                        + " as you go.",
                List.of(Parameter.objects(
                        TODOS,
                        "all steps in order, each with \"text\" and \"status\", one of " + String.join(", ", STATES))));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        List<Todo> todos =
                arguments.objects(TODOS).stream().map(TodoWriteTool::todo).toList();
        if (todos.size() > MOST) {
            throw DatusException.user(
                    "\"" + TODOS + "\" has " + todos.size() + " steps.", "Write at most " + MOST + ".");
        }
        session.todos().replace(todos);
        session.asking().tell(new AgentEvent.Todos(todos));
        return TodoText.result(todos);
    }

    private static Todo todo(ToolArguments step) {
        return new Todo(step.text("text").strip(), status(step.find("status").orElse("pending")));
    }

    private static Todo.Status status(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (!STATES.contains(lower)) {
            throw DatusException.user(
                    "\"status\" of a step is not \"" + word + "\".",
                    NearestName.hint(lower, STATES, "It is one of " + String.join(", ", STATES) + "."));
        }
        return Todo.Status.valueOf(lower.toUpperCase(Locale.ROOT));
    }
}
