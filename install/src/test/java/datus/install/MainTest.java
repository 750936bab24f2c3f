package datus.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    @Test
    void listsItsCommandsInHelp() {
        CommandLineRun help = run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("install", "uninstall", "demo");
    }

    @Test
    void namesTheNearestCommandWhenOneIsMistyped() {
        CommandLineRun mistyped = run("instal");
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("install");
    }

    @Test
    void saysInOneLineThatNoKernelIsThereToUninstall() {
        CommandLineRun uninstall = run("uninstall", "--prefix", "env");
        assertThat(uninstall.exitCode()).isEqualTo(1);
        assertThat(uninstall.err())
                .startsWith("No kernel is installed in "
                        + folder.resolve("env/share/jupyter/kernels/datus")
                                .toString()
                                .replace("\\", "/") + ".")
                .doesNotContain("\tat ");
    }

    @Test
    void leavesAnotherProgramsKernelAlone() throws IOException {
        Path spec = Files.createDirectories(folder.resolve("share/jupyter/kernels/datus"))
                .resolve("kernel.json");
        Files.writeString(spec, "{\"argv\": [\"python\"]}");
        CommandLineRun uninstall = run("uninstall", "--prefix", ".");
        assertThat(uninstall.exitCode()).isEqualTo(1);
        assertThat(uninstall.err()).contains("another program's");
        assertThat(spec).exists();
    }

    @Test
    void showsWhatInitWouldWriteAndWritesItOnlyAfterAYes() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "a,b\n1,2\n");
        CommandLineRun refused = CommandLineRun.of(folder, home(), "\n", "init");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("datus.yaml", "datasources:", "Nothing was written.");
        assertThat(folder.resolve("datus.yaml")).doesNotExist();

        assertThat(CommandLineRun.of(folder, home(), "y\n", "init").exitCode()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**datus.yaml");
        CommandLineRun again = run("init", "--yes");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).startsWith("datus.yaml is already there.");
    }

    @Test
    void makesADemoWorkspaceOnceAndKeepsWhatIsThere() throws IOException {
        CommandLineRun first = run("demo", "shop");
        assertThat(first.exitCode()).as(first.err()).isZero();
        Path config = folder.resolve("shop/datus.yaml");
        assertThat(config).content().contains("type: duckdb", "path: demo.duckdb");
        assertThat(folder.resolve("shop/demo.duckdb")).isNotEmptyFile();
        Files.writeString(config, "# mine\n");
        assertThat(run("demo", "shop").out()).isEmpty();
        assertThat(config).hasContent("# mine\n");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, home(), "", arguments);
    }

    private Map<String, String> home() {
        return Map.of("HOME", folder.toString());
    }
}
