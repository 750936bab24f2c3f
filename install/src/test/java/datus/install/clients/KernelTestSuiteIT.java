package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTestSuiteIT {
    @TempDir
    private Path folder;

    @Test
    void jupytersOwnKernelTestsPass() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("jupyter_kernel_test");
        Run run = DemoFolder.make(folder).python(python, "test_kernel.py").succeeded();
        assertThat(run.output()).contains("skipped=1").contains("No code page something");
    }

    @Test
    void theConsoleShowsResultsAndErrors() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("jupyter_console, pexpect");
        DemoFolder.make(folder).python(python, "test_console.py").succeeded();
    }
}
