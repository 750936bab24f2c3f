package datus.install.clients;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A stock JupyterLab server in a folder of its own, with this kernel installed, on a free port of the loopback interface. */
final class JupyterLab implements AutoCloseable {
    private static final String TOKEN = "test-token";
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final String address;

    private JupyterLab(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server on the demo workspace.
     *
     * @param theme the name of the theme, as in "JupyterLab Dark"
     */
    static JupyterLab start(ClientProgram python, DemoFolder demo, String theme) throws Exception {
        Path settings = demo.path().resolve("config/lab/user-settings/@jupyterlab");
        write(settings.resolve("apputils-extension/themes.jupyterlab-settings"), "{\"theme\": \"" + theme + "\"}");
        write(
                settings.resolve("apputils-extension/notification.jupyterlab-settings"),
                "{\"fetchNews\": \"false\", \"checkForUpdates\": false}");
        Path runtime = Files.createDirectories(demo.path().resolve("runtime"));
        Path log = demo.path().resolve("lab.log");
        Process process = demo.process(python.with(
                        "-m",
                        "jupyterlab",
                        "--no-browser",
                        "--allow-root",
                        "--ip=127.0.0.1",
                        "--port=0",
                        "--IdentityProvider.token=" + TOKEN))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new JupyterLab(process, address(process, runtime, log));
    }

    /** The address of a page, with the token in it. */
    String page(String path) {
        return address + path + "?token=" + TOKEN;
    }

    private static String address(Process process, Path runtime, Path log) throws Exception {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (DirectoryStream<Path> servers = Files.newDirectoryStream(runtime, "jpserver-*.json")) {
                for (Path server : servers) {
                    JsonObject json =
                            JsonParser.parseString(Files.readString(server)).getAsJsonObject();
                    return json.get("url").getAsString();
                }
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("JupyterLab did not start:\n" + Files.readString(log));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
