package datus.mcp;

import io.modelcontextprotocol.client.McpAsyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** A session with a server, from its greeting to its end. Thread-safe. */
final class McpConnection implements AutoCloseable {
    private static final Duration PARTING = Duration.ofSeconds(4);

    private final McpAsyncClient client;
    private final CompletableFuture<Void> ended;
    private volatile boolean broken;

    /** @param ended fails as soon as the server is known to have ended */
    McpConnection(McpAsyncClient client, CompletableFuture<Void> ended) {
        this.client = client;
        this.ended = ended;
    }

    /** Greets the server, and has it say what it can do. */
    CompletableFuture<List<McpSchema.Tool>> greet() {
        return unlessEnded(client.initialize().then(client.listTools()).map(McpSchema.ListToolsResult::tools));
    }

    /** Calls a tool. Who cancels it ignores what the server still says. */
    CompletableFuture<McpSchema.CallToolResult> call(McpSchema.CallToolRequest request) {
        return unlessEnded(client.callTool(request));
    }

    /** What the server answers; fails at once if it ends meanwhile. */
    private <T> CompletableFuture<T> unlessEnded(Mono<T> asked) {
        Mono<T> end = Mono.fromFuture(ended, true).then(Mono.never());
        return Mono.firstWithSignal(asked, end)
                .doOnError(failure -> broken = broken || !Failures.isAnswer(failure))
                .toFuture();
    }

    /** Whether it is of no use any longer. */
    boolean hasEnded() {
        return broken || ended.isDone();
    }

    /** Says good-bye; a server that is gone does not mind. */
    @Override
    public void close() {
        client.closeGracefully().timeout(PARTING).onErrorComplete().block();
    }
}
