package datus.tool.person;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.AgentEvent.Todo;
import datus.message.Share;
import datus.tool.ToolContract;
import datus.tool.ToolSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonToolsTest extends ToolContract {
    private static final String TWO =
            "{\"todos\": [{\"text\": \"look\", \"status\": \"done\"}, {\"text\": \"count\"}]}";

    @Override
    protected Map<String, List<String>> calls() {
        return Map.of(
                "todo_read", List.of("{}"),
                "todo_write", List.of(TWO, "{\"todos\": [{\"text\": \"look\", \"status\": \"dne\"}]}"),
                "ask_user", List.of("{\"question\": \"Which?\", \"choices\": [\"this\", \"that\"]}"));
    }

    @Test
    void the_list_is_kept_and_read() {
        ToolSession session = workspace.session();
        workspace.run("todo_write", TWO, session);
        assertThat(session.todos().todos())
                .containsExactly(new Todo("look", Todo.Status.DONE), new Todo("count", Todo.Status.PENDING));
        assertThat(workspace.run("todo_read", "{}", session).text().seenWith(Share.SCHEMA))
                .isEqualTo("[done] look\n[pending] count");
    }

    @Test
    void the_person_answers() {
        String call = "{\"question\": \"Which?\", \"choices\": [\"this\", \"that\"]}";
        assertThat(workspace.run("ask_user", call, workspace.session()).text().seenWith(Share.SCHEMA))
                .isEqualTo("The person says: this");
    }
}
