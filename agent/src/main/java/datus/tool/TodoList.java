package datus.tool;

import datus.answer.AgentEvent.Todo;
import java.util.List;

/** What a model has set itself to do while it answers one question. Confined to the thread that answers. */
public final class TodoList {
    private List<Todo> todos = List.of();

    public List<Todo> todos() {
        return todos;
    }

    public void replace(List<Todo> now) {
        todos = List.copyOf(now);
    }
}
