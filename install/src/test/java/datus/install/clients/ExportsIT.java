package datus.install.clients;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsIT {
    @TempDir
    private Path folder;

    @Test
    void eachFormatIsReadBackByAnotherProgram() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("pandas, pyarrow, openpyxl, jupyter_client");
        DemoFolder.make(folder).python(python, "test_exports.py").succeeded();
    }
}
