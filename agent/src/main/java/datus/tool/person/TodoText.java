package datus.tool.person;

import datus.answer.AgentEvent.Todo;
import datus.message.SharedText;
import datus.tool.ToolResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of what is to be done as a model reads it: a line each, its state before it. */
final class TodoText {
    private TodoText() {}

    static ToolResult result(List<Todo> todos) {
        String lines = todos.stream().map(TodoText::line).collect(Collectors.joining("\n"));
        long done =
                todos.stream().filter(todo -> todo.status() == Todo.Status.DONE).count();
        return ToolResult.of(
                SharedText.schema(todos.isEmpty() ? "The list is empty." : lines),
                done + " of " + todos.size() + " steps done");
    }

    private static String line(Todo todo) {
        return "[" + todo.status().name().toLowerCase(Locale.ROOT) + "] " + todo.text();
    }
}
