package datus.context.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Run;
import datus.context.files.WorkspaceContext;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBootstrapTest {
    @TempDir
    private Path killed;

    @TempDir
    private Path whole;

    @Test
    void aBootstrapThatIsKilledHalfWayGoesOnAndEndsWithTheSameRows() throws Exception {
        Process process = BootstrapProcess.start(killed);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("2000")) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();

        BootstrapReport rest = BootstrapProcess.run(killed, progress -> {});
        BootstrapProcess.run(whole, progress -> {});

        assertThat(rest.resumed()).isBetween(1, BootstrapProcess.STEPS - 1);
        assertThat(entries(killed)).isEqualTo(entries(whole));
        try (TestShop shop = TestShop.at(killed);
                WorkspaceContext context = shop.context()) {
            assertThat(context.runs()).singleElement().extracting(Run::phase).isEqualTo(Run.Phase.DONE);
        }
    }

    private static List<Entry> entries(Path root) {
        try (TestShop shop = TestShop.at(root);
                WorkspaceContext context = shop.context()) {
            return context.list(EntryFilter.all());
        }
    }
}
