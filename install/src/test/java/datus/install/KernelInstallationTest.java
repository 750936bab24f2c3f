package datus.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelInstallationTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatJupyterReads() throws IOException {
        Path kernels = folder.resolve("kernels/datus");
        new KernelInstallation(kernels).install(distribution(), "Datus");
        JsonObject spec = JsonParser.parseString(Files.readString(kernels.resolve("kernel.json")))
                .getAsJsonObject();
        assertThat(spec.getAsJsonArray("argv").get(0).getAsString())
                .isEqualTo(launcher().toString());
        assertThat(spec.get("language").getAsString()).isEqualTo("sql");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(kernels).isDirectoryContaining("glob:**logo-32x32.png");
        assertThat(kernels).isDirectoryContaining("glob:**logo-64x64.png");
        assertThat(kernels).isDirectoryContaining("glob:**logo-svg.svg");
    }

    @Test
    void goesAwayWhole() throws IOException {
        Path kernels = folder.resolve("kernels/datus");
        KernelInstallation installation = new KernelInstallation(kernels);
        installation.install(distribution(), "Datus");
        installation.uninstall();
        assertThat(kernels).doesNotExist();
    }

    @Test
    void refusesADistributionThatIsNotBuilt() {
        assertThatThrownBy(() -> new KernelInstallation(folder.resolve("k")).install(new Distribution(folder), "Datus"))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("not complete");
    }

    private Path launcher() {
        return new Distribution(folder.resolve("datus-nb")).launcher();
    }

    private Distribution distribution() throws IOException {
        Files.createDirectories(launcher().resolveSibling(""));
        Files.writeString(launcher(), "#!/bin/sh\n").toFile().setExecutable(true);
        Path lib = Files.createDirectories(folder.resolve("datus-nb/lib"));
        Files.writeString(lib.resolve("datus-nb.jar"), "");
        return new Distribution(folder.resolve("datus-nb"));
    }
}
