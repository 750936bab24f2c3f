package datus.install;

import com.google.gson.JsonObject;
import datus.jupyter.ConnectionFile;
import datus.jupyter.ZmqClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The archive of loaded classes that makes a kernel start in a third of the time: recorded from a kernel that runs one cell. It
 * serves one version of Java and this very distribution; with any other, and while it is missing, start is only slower.
 */
record ClassArchive(Distribution distribution) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> CHANNELS = List.of("shell", "iopub", "stdin", "control", "hb");

    /** Records it, if that has not been done since the distribution was built; whether it is there now. */
    boolean record() throws InterruptedException {
        Path archive = distribution.classArchive(System.getProperty("java.version"));
        try {
            if (!isCurrent(archive)) {
                Path folder = Files.createTempDirectory("datus-classes-");
                Path recorded = folder.resolve("recorded.jsa");
                serveOneCell(folder, recorded);
                Files.move(recorded, archive, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            return false;
        }
        return Files.exists(archive);
    }

    private boolean isCurrent(Path archive) throws IOException {
        Path program = distribution.home().resolve("lib/datus-nb.jar");
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(program)) > 0;
    }

    private void serveOneCell(Path folder, Path recorded) throws IOException, InterruptedException {
        Path connection = Files.writeString(
                folder.resolve("connection.json"), connection().toString());
        ProcessBuilder builder = new ProcessBuilder(distribution.launcher().toString(), "kernel", connection.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DATUS_RECORD_CLASSES", recorded.toString());
        builder.environment().put("DATUS_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", folder.toString());
        Process kernel = builder.start();
        try (ZmqClient client = new ZmqClient(ConnectionFile.read(connection))) {
            client.ask("kernel_info_request", new JsonObject(), PATIENCE);
            client.ask("execute_request", code("SELECT 42 AS answer"), PATIENCE);
            client.ask("complete_request", code("SEL"), PATIENCE);
            client.ask("shutdown_request", new JsonObject(), PATIENCE);
            kernel.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            kernel.destroyForcibly();
        }
    }

    private static JsonObject code(String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("cursor_pos", code.length());
        return content;
    }

    private static JsonObject connection() throws IOException {
        JsonObject connection = new JsonObject();
        connection.addProperty("transport", "tcp");
        connection.addProperty("ip", "127.0.0.1");
        connection.addProperty("signature_scheme", "hmac-sha256");
        connection.addProperty("key", "recording");
        List<ServerSocket> free = new ArrayList<>();
        try {
            for (String channel : CHANNELS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                free.add(socket);
                connection.addProperty(channel + "_port", socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : free) {
                socket.close();
            }
        }
        return connection;
    }
}
