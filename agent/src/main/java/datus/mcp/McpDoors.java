package datus.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import datus.error.DatusException;
import datus.workspace.Environment;
import datus.workspace.McpServerConfig;
import datus.workspace.McpServerConfig.Local;
import datus.workspace.McpServerConfig.Remote;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens connections to servers.
 *
 * @param folder where local ones run
 */
record McpDoors(Path folder, Environment environment) {
    /** How long a server has to start and to say what it can do. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    /** Loaded with the first server that is opened: it takes hundreds of classes, and most notebooks open none. */
    private static final class Protocol {
        static final McpSchema.Implementation ABOUT =
                McpSchema.Implementation.builder("datus-nb", "1").build();
        static final McpJsonMapper JSON = new JacksonMcpJsonMapper(new ObjectMapper());

        private Protocol() {}
    }

    /** A connection that is open, and what its server can do. */
    record Opened(McpConnection connection, List<McpSchema.Tool> tools) {}

    /** Opens one on a thread of its own; it fails with what a person is to be told. */
    CompletableFuture<Opened> open(McpServerConfig config) {
        return CompletableFuture.supplyAsync(() -> opened(config), work -> {
            Thread thread = new Thread(work, "mcp " + config.name());
            thread.setDaemon(true);
            thread.start();
        });
    }

    private Opened opened(McpServerConfig config) {
        return config instanceof Local local ? process(local) : remote((Remote) config);
    }

    private Opened process(Local config) {
        ProcessTransport process =
                ProcessTransport.start(config.name(), new ServerProcess(folder, environment).of(config), Protocol.JSON);
        return greeted(config.name(), process, process.ended(), PATIENCE);
    }

    /** Servers that know nothing of today's way over HTTP are asked in yesterday's. */
    private Opened remote(Remote config) {
        RemoteTransports transports =
                new RemoteTransports(config.url(), environment.resolve(config.name(), config.headers()), Protocol.JSON);
        long began = System.nanoTime();
        try {
            return greeted(config.name(), transports.streamable(), PATIENCE);
        } catch (DatusException failed) {
            Duration left = PATIENCE.minusNanos(System.nanoTime() - began);
            return earlier(config, transports, left, failed);
        }
    }

    private Opened earlier(Remote config, RemoteTransports transports, Duration left, DatusException failed) {
        try {
            return greeted(config.name(), transports.events(), left);
        } catch (DatusException failedAsWell) {
            throw failed;
        }
    }

    private Opened greeted(String server, McpClientTransport transport, Duration patience) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        return greeted(server, new WatchedTransport(transport, ended), ended, patience);
    }

    private Opened greeted(
            String server, McpClientTransport transport, CompletableFuture<Void> ended, Duration patience) {
        McpConnection connection = new McpConnection(
                McpClient.async(transport)
                        .clientInfo(Protocol.ABOUT)
                        .initializationTimeout(PATIENCE)
                        .requestTimeout(LONGEST_CALL)
                        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                        .enableCallToolSchemaCaching(false)
                        .build(),
                ended);
        CompletableFuture<List<McpSchema.Tool>> greeting = connection.greet();
        try {
            return new Opened(connection, greeting.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            connection.close();
            throw Failures.starting(server, e.getCause());
        } catch (TimeoutException e) {
            greeting.cancel(true);
            connection.close();
            throw Failures.starting(server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.starting(server, e);
        }
    }
}
