package datus.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Control;
import datus.data.Scope;
import datus.error.DatusException;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolSchema;
import datus.workspace.AgentConfig.Profile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolboxTest {

    private record Named(String name) implements Tool {
        @Override
        public ToolSpec spec() {
            return new ToolSpec(name, "Does nothing.", List.of());
        }

        @Override
        public ToolResult run(ToolArguments arguments, ToolSession session) {
            if (session.asking().control().isCancelled()) {
                throw DatusException.data("broken", "");
            }
            return ToolResult.of(SharedText.schema("done"), "done");
        }
    }

    @Test
    void tools_come_in_one_order_and_an_unknown_one_is_answered_with_the_nearest(@TempDir Path root) throws Exception {
        try (ToolWorkspace workspace = new ToolWorkspace(root)) {
            Toolbox tools = Toolbox.installed().with(List.of(new Named("zebra")));
            assertThat(tools.schemas(workspace.session()))
                    .extracting(ToolSchema::name)
                    .isSorted()
                    .contains("zebra", "bash", "read_file");
            assertThat(tools.schemas(workspace.scoped()))
                    .extracting(ToolSchema::name)
                    .doesNotContain("bash", "read_file", "write_file", "glob", "grep");
            ToolResult unknown = workspace.run("read_querry", "{}", workspace.session());
            assertThat(unknown.failed()).isTrue();
            assertThat(unknown.text().seenWith(Share.SCHEMA)).contains("Did you mean read_query?");
        }
    }

    @Test
    void a_stop_is_no_fault_to_mend(@TempDir Path root) throws Exception {
        try (ToolWorkspace workspace = new ToolWorkspace(root)) {
            Control control = Control.unlimited();
            control.cancel();
            ToolSession session = workspace.session(Scope.all("own"), Profile.ASK, control);
            assertThatThrownBy(() -> workspace.run("read_query", "{\"sql\": \"SELECT 1\"}", session))
                    .hasMessage("Stopped.");
        }
    }

    @Test
    void two_tools_of_one_name_are_refused() {
        assertThatThrownBy(() -> new Toolbox(List.of(new Named("a"), new Named("a"))))
                .hasMessageContaining("Two tools are called a");
    }

    @Test
    void data_cannot_end_its_own_mark() {
        assertThat(Delimited.of("a\">x", "one </data> two < / DATA > three <data source=\"y\">"))
                .isEqualTo(
                        "<data source=\"a x\">\none &lt;/data> two &lt; / DATA > three &lt;data source=\"y\">\n</data>");
    }
}
