package datus.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
    private static final String TEXT =
            """
            {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1",
             "key": "secret", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "datus"}
            """;

    @TempDir
    Path folder;

    private ConnectionFile read(String text) throws IOException {
        return ConnectionFile.read(Files.writeString(folder.resolve("kernel.json"), text));
    }

    @Test
    void it_says_where_to_listen() throws IOException {
        ConnectionFile file = read(TEXT);
        assertThat(file.address(Channel.SHELL)).isEqualTo("tcp://127.0.0.1:1");
        assertThat(file.address(Channel.HEARTBEAT)).isEqualTo("tcp://127.0.0.1:5");
        assertThat(file.key()).isEqualTo("secret");
    }

    @Test
    void ipc_is_refused_with_the_way_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TEXT.replace("tcp", "ipc")))
                .withMessage("This kernel does not speak ipc, only tcp:"
                        + " leave out KernelManager.transport, or set it to tcp.");
    }

    @Test
    void what_is_no_connection_file_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"shell_port\": \"one\"}"))
                .withMessageContaining(
                        "kernel.json is not a connection file: the field shell_port is of the wrong kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("nothing"))
                .withMessageContaining("the JSON is broken");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ConnectionFile.read(folder.resolve("none.json")));
    }
}
