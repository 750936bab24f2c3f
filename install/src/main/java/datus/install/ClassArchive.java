package datus.install;

import com.google.gson.JsonObject;
import datus.jupyter.ConnectionFile;
import datus.jupyter.ZmqClient;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The archive of loaded classes that makes a kernel start in a third of the time: recorded from a kernel that runs one cell. It
 * serves one version of Java and this very distribution; with any other, and while it is missing, start is only slower.
 */
record ClassArchive(Distribution distribution) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /** Java leaves an archive aside when a jar has changed since. */
    private boolean isCurrent(Path archive) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        FileTime recorded = Files.getLastModifiedTime(archive);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(archive.resolveSibling(""), "*.jar")) {
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(recorded) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void serveOneCell(Path folder, Path recorded) throws IOException, InterruptedException {
        ConnectionFile connection = ConnectionFile.onFreePorts();
        Path file = Files.writeString(folder.resolve("connection.json"), connection.text());
        ProcessBuilder builder = new ProcessBuilder(distribution.launcher().toString(), "kernel", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DATUS_RECORD_CLASSES", recorded.toString());
        builder.environment().put("DATUS_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", folder.toString());
        Process kernel = builder.start();
        try (ZmqClient client = new ZmqClient(connection)) {
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
}
