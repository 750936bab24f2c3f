package datus.install.clients;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatIT {
    @TempDir
    private Path folder;

    @Test
    void isAsAPersonSeesItOnATerminal() throws IOException, InterruptedException {
        ClientProgram python = ClientProgram.module("pexpect");
        DemoFolder.make(folder).python(python, "test_chat.py").succeeded();
    }
}
