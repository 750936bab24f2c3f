package datus.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JupyterFolderTest {
    private static final Path HERE = Path.of("/opt");

    @Test
    void isTheUsersOwnByDefault() {
        assertThat(folder(Map.of("HOME", "/home/ana", "XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/jupyter/kernels/datus"));
        assertThat(folder(Map.of("HOME", "/home/ana", "JUPYTER_DATA_DIR", "/elsewhere"), "--user", "--name", "dev"))
                .isEqualTo(Path.of("/elsewhere/kernels/dev"));
    }

    @Test
    void liesBelowAPrefixOrTheActiveEnvironment() {
        assertThat(folder(Map.of(), "--prefix", "env")).isEqualTo(Path.of("/opt/env/share/jupyter/kernels/datus"));
        assertThat(folder(Map.of("VIRTUAL_ENV", "/venv"), "--sys-prefix"))
                .isEqualTo(Path.of("/venv/share/jupyter/kernels/datus"));
    }

    @Test
    void saysWhatToDoWhenNoEnvironmentIsActive() {
        assertThatThrownBy(() -> folder(Map.of("PATH", "/nowhere"), "--sys-prefix"))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("No Python environment");
    }

    @Test
    void refusesTwoPlacesAndNamesThatLeaveTheFolder() {
        assertThatThrownBy(() -> folder(Map.of(), "--user", "--sys-prefix")).hasMessageContaining("exclude each other");
        assertThatThrownBy(() -> folder(Map.of(), "--name", "../x")).hasMessageContaining("cannot be called");
    }

    private static Path folder(Map<String, String> environment, String... arguments) {
        Surroundings here = new Surroundings(
                environment, HERE, new PrintWriter(new StringWriter()), new BufferedReader(Reader.nullReader()));
        return CommandLine.populateCommand(new JupyterFolder(), arguments).kernelspec(here);
    }
}
