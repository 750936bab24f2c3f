package datus.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.message.Share;
import datus.message.ToolSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link Tool} keeps to; the test of a family inherits it and brings calls of each of its tools. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ToolContract {
    protected ToolWorkspace workspace;

    /** Arguments by tool, as a model writes them: plain ones, and those that try to see too much. */
    protected abstract Map<String, List<String>> calls();

    @BeforeAll
    void open(@TempDir Path root) throws IOException, SQLException {
        workspace = new ToolWorkspace(root);
        workspace.approve(true);
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    private ToolSchema schema(String name) {
        return Toolbox.installed().schemas(workspace.session()).stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void forEachCall(ToolSession session, BiConsumer<String, ToolResult> check) {
        calls().forEach((tool, all) -> all.forEach(
                arguments -> check.accept(tool + " " + arguments, workspace.run(tool, arguments, session))));
    }

    @Test
    void each_is_found_and_says_what_it_takes() {
        for (String name : calls().keySet()) {
            ToolSchema schema = schema(name);
            assertThat(schema.name()).matches("[a-z_]{2,64}");
            assertThat(schema.description()).isNotBlank();
            JsonObject parameters = schema.parameters();
            assertThat(parameters.get("type").getAsString()).isEqualTo("object");
            JsonObject properties = parameters.getAsJsonObject("properties");
            properties.entrySet().forEach(property -> assertThat(
                            property.getValue().getAsJsonObject().keySet())
                    .contains("type", "description"));
            parameters.getAsJsonArray("required").forEach(required -> assertThat(properties.keySet())
                    .contains(required.getAsString()));
        }
    }

    @Test
    void a_missing_argument_is_named() {
        for (String name : calls().keySet()) {
            schema(name).parameters().getAsJsonArray("required").asList().stream()
                    .findFirst()
                    .ifPresent(first -> {
                        ToolResult result = workspace.run(name, "{}", workspace.session());
                        assertThat(result.failed()).isTrue();
                        assertThat(result.text().seenWith(Share.SCHEMA)).contains(first.getAsString());
                    });
        }
    }

    @Test
    void an_argument_of_another_kind_is_named() {
        for (String name : calls().keySet()) {
            for (String argument :
                    schema(name).parameters().getAsJsonObject("properties").keySet()) {
                ToolResult result = workspace.run(name, "{\"" + argument + "\": [[1]]}", workspace.session());
                assertThat(result.failed()).as(name + " " + argument).isTrue();
                assertThat(result.text().seenWith(Share.SCHEMA)).contains("\"");
            }
        }
    }

    @Test
    void half_an_object_and_a_list_can_be_mended() {
        for (String name : calls().keySet()) {
            for (String arguments : List.of("{\"a\": ", "[]", "null")) {
                assertThat(workspace.run(name, arguments, workspace.session()).failed())
                        .isTrue();
            }
        }
    }

    @Test
    void no_value_is_seen_where_only_names_are_shared() {
        forEachCall(
                workspace.session(), (call, result) -> assertThat(result.text().seenWith(Share.SCHEMA))
                        .as(call)
                        .doesNotContain("CANARY", "SECRET"));
    }

    @Test
    void a_private_value_is_never_seen() {
        forEachCall(
                workspace.session(), (call, result) -> assertThat(result.text().seenWith(Share.RESULTS))
                        .as(call)
                        .doesNotContain("SECRET"));
    }

    @Test
    void nothing_out_of_scope_is_seen() {
        forEachCall(workspace.scoped(), (call, result) -> assertThat(withoutWords(result, call))
                .as(call)
                .doesNotContain("HIDDEN", "hidden_pay", "ordered"));
    }

    /** What a call says itself may be said back. */
    private static String withoutWords(ToolResult result, String call) {
        String seen = result.text().seenWith(Share.RESULTS);
        for (String word : List.of("hidden_pay", "ordered", "HIDDEN")) {
            seen = call.contains(word) ? seen.replace(word, "") : seen;
        }
        return seen;
    }

    @Test
    void the_person_reads_one_line() {
        forEachCall(
                workspace.session(),
                (call, result) ->
                        assertThat(result.said()).as(call).isNotBlank().hasSizeLessThan(2_000));
    }
}
