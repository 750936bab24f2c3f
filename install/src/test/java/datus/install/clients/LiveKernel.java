package datus.install.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import datus.jupyter.ConnectionFile;
import datus.jupyter.Message;
import datus.jupyter.ZmqClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A kernel process of the distribution and a client of it. */
final class LiveKernel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final ZmqClient client;

    /** Starts a kernel in the folder and waits until it answers. */
    LiveKernel(DemoFolder demo, String parentPid) throws IOException {
        ConnectionFile connection = ConnectionFile.onFreePorts();
        Path file = Files.writeString(Files.createTempFile("kernel", ".json"), connection.text());
        ProcessBuilder builder = demo.process(List.of(Distributions.launcher().toString(), "kernel", file.toString()));
        builder.environment().put("JPY_PARENT_PID", parentPid);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        client = new ZmqClient(connection);
        assertThat(client.ask("kernel_info_request", new JsonObject(), PATIENCE))
                .isPresent();
    }

    /** Runs a cell; the reply's content. */
    JsonObject execute(String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        return client.ask("execute_request", content, PATIENCE)
                .map(Message::content)
                .orElseThrow();
    }

    /** Ends the process as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether the process ended by itself. */
    boolean ended(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
