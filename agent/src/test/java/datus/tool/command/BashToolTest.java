package datus.tool.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Control;
import datus.message.Share;
import datus.tool.ToolContract;
import datus.tool.ToolResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BashToolTest extends ToolContract {

    @Override
    protected Map<String, List<String>> calls() {
        return Map.of("bash", List.of(command("echo said CANARY SECRET"), command("cat own.duckdb")));
    }

    private static String command(String text) {
        return "{\"command\": \"" + text + "\"}";
    }

    @Test
    void an_allowed_command_runs_once_it_is_approved_of() {
        workspace.approve(false);
        ToolResult denied = workspace.run("bash", command("echo said hello"), workspace.session());
        assertThat(denied.text().seenWith(Share.SCHEMA)).contains("did not approve");
        workspace.approve(true);
        ToolResult ran = workspace.run("bash", command("echo said hello"), workspace.session());
        assertThat(ran.text().seenWith(Share.RESULTS))
                .contains("exit code 0", "withheld")
                .doesNotContain("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls",
                "echo",
                "echo saidx",
                "echo said; ls",
                "echo said && ls",
                "echo said | sh",
                "echo said > file",
                "echo said $HOME",
                "echo said `ls`",
                "echo said\\nls",
                "echo said 'open"
            })
    void anything_else_is_refused_before_anybody_is_asked(String text) {
        int asked = workspace.approvals().size();
        assertThat(workspace.run("bash", command(text), workspace.session()).failed())
                .isTrue();
        assertThat(workspace.approvals()).hasSize(asked);
    }

    @Test
    void what_a_command_says_is_kept_up_to_a_bound(@TempDir Path folder) {
        CommandRun run = new CommandRun(folder, Map.of("PATH", "/usr/bin:/bin"), Duration.ofSeconds(20), 10);
        CommandRun.Output output =
                run.run(List.of("bash", "-c", "echo 12345678901234567890; exit 3"), Control.unlimited());
        assertThat(output).isEqualTo(new CommandRun.Output(3, "1234567890", true));
        assertThat(run.run(List.of("bash", "-c", "echo $SECRET$PWD"), Control.unlimited())
                        .text())
                .startsWith("/");
    }

    @Test
    void a_late_or_stopped_command_is_ended_with_what_it_started(@TempDir Path folder) {
        CommandRun run = new CommandRun(folder, Map.of("PATH", "/usr/bin:/bin"), Duration.ofMillis(300), 1_000);
        assertThatThrownBy(() -> run.run(List.of("bash", "-c", "sleep 60; echo done"), Control.unlimited()))
                .hasMessageContaining("took longer");
        Control control = Control.unlimited();
        CommandRun patient = new CommandRun(folder, Map.of("PATH", "/usr/bin:/bin"), Duration.ofSeconds(60), 1_000);
        Thread stopping = new Thread(control::cancel);
        stopping.start();
        assertThatThrownBy(() -> patient.run(List.of("sleep", "60"), control)).hasMessage("Stopped.");
    }

    @Test
    void secrets_of_the_environment_are_left_out() {
        assertThat(CommandEnvironment.of(Map.of("PATH", "/bin", "OPENAI_KEY", "x", "LC_ALL", "C")))
                .containsOnlyKeys("PATH", "LC_ALL");
    }
}
