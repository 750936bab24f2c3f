package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {
    @TempDir
    Path folder;

    @Test
    void a_workspace_is_found_from_any_folder_below() throws IOException {
        AtomicFile.write(folder.resolve("datus.yaml"), "limits:\n  rows: 7\n");
        Path deep = Files.createDirectories(folder.resolve("notebooks/deep"));
        Workspace workspace = Workspaces.find(deep, Map.of());
        assertThat(workspace.root()).isEqualTo(folder);
        assertThat(workspace.state())
                .isEqualTo(folder.resolve(".datus/notebook"))
                .doesNotExist();
        assertThat(workspace.initialised()).isTrue();
        assertThat(workspace.config().limits().rows()).isEqualTo(7);
    }

    @Test
    void without_a_workspace_the_folder_serves_and_state_lives_at_home() {
        Workspace workspace =
                Workspaces.find(folder, Map.of("HOME", folder.resolve("home").toString()));
        assertThat(workspace)
                .isEqualTo(
                        new Workspace(folder, folder.resolve("home/.datus/notebook"), DatusConfig.defaults(), false));
    }

    @Test
    void the_environment_beats_the_defaults_also_without_a_workspace() {
        assertThat(Workspaces.find(folder, Map.of("DATUS_CALENDAR_TIME_ZONE", "Asia/Tokyo"))
                        .config()
                        .calendar()
                        .timeZone())
                .hasToString("Asia/Tokyo");
    }

    @Test
    void the_state_folder_alone_is_ignored_by_git() throws Exception {
        AtomicFile.write(folder.resolve("datus.yaml"), "");
        StateFolder.create(Workspaces.find(folder, Map.of()).state());
        Files.writeString(folder.resolve(".datus/notebook/history"), "x");
        Files.writeString(folder.resolve(".datus/own"), "x");
        assertThat(git("init", "-q")).isEmpty();
        assertThat(git("status", "--porcelain", "-uall")).isEqualTo("?? .datus/own\n?? datus.yaml\n");
    }

    private String git(String... arguments) throws Exception {
        ProcessBuilder git = new ProcessBuilder(
                Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList());
        Process process =
                git.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
