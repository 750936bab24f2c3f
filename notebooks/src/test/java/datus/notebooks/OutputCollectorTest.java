package datus.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.nbformat.Output;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutputCollectorTest {
    private final OutputCollector collector = new OutputCollector();

    @BeforeEach
    void beginFirstCell() {
        collector.nextCell();
    }

    @Test
    void joinsTextsOfOneStreamInARow() {
        stream("stdout", "a");
        stream("stdout", "b\n");
        stream("stderr", "c");
        stream("stdout", "d");
        assertThat(collector.outputs(0))
                .containsExactly(
                        new Output.Stream("stdout", "ab\n"),
                        new Output.Stream("stderr", "c"),
                        new Output.Stream("stdout", "d"));
    }

    @Test
    void updatesADisplayWhereverItIsShown() {
        show("display_data", "one", "x");
        collector.nextCell();
        show("display_data", "two", "x");
        show("display_data", "other", "y");
        show("update_display_data", "now", "x");
        assertThat(texts(0)).containsExactly("now");
        assertThat(texts(1)).containsExactly("now", "other");
    }

    @Test
    void takesNoOutputFromAnUpdateOfADisplayThatIsGone() {
        show("update_display_data", "late", "x");
        assertThat(collector.outputs(0)).isEmpty();
    }

    @Test
    void clearsAtOnceOrWhenTheNextOutputArrives() {
        stream("stdout", "a");
        accept("clear_output", "{\"wait\": false}");
        assertThat(collector.outputs(0)).isEmpty();
        stream("stdout", "b");
        accept("clear_output", "{\"wait\": true}");
        assertThat(collector.outputs(0)).hasSize(1);
        stream("stdout", "c");
        assertThat(collector.outputs(0)).containsExactly(new Output.Stream("stdout", "c"));
    }

    @Test
    void keepsResultsAndFailures() {
        accept(
                "execute_result",
                "{\"execution_count\": 3, \"data\": {\"text/plain\": \"42\"}, \"metadata\": {}, \"transient\": {}}");
        accept("error", "{\"ename\": \"No such table\", \"evalue\": \"x\", \"traceback\": [\"x\", \"hint\"]}");
        assertThat(collector.outputs(0).get(0)).isInstanceOf(Output.Result.class);
        assertThat(collector.outputs(0).get(1))
                .isEqualTo(new Output.Failure("No such table", "x", List.of("x", "hint")));
    }

    @Test
    void passesOverWhatIsNoOutput() {
        accept("status", "{\"execution_state\": \"busy\"}");
        assertThat(collector.outputs(0)).isEmpty();
    }

    private List<String> texts(int cell) {
        return collector.outputs(cell).stream()
                .map(output ->
                        ((Output.Display) output).data().get("text/plain").getAsString())
                .toList();
    }

    private void stream(String name, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("name", name);
        content.addProperty("text", text);
        collector.accept("stream", content);
    }

    private void show(String type, String text, String id) {
        accept(
                type,
                "{\"data\": {\"text/plain\": \"" + text + "\"}, \"metadata\": {}, \"transient\": {\"display_id\": \""
                        + id + "\"}}");
    }

    private void accept(String type, String content) {
        collector.accept(type, JsonParser.parseString(content).getAsJsonObject());
    }
}
