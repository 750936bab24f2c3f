package datus.mcp;

import datus.error.DatusException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Speaks with a process over its standard streams, a message a line, in UTF-8 whatever the locale. It knows when the process has
 * ended, and ends it for certain.
 */
final class ProcessTransport implements McpClientTransport {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessTransport.class);
    private static final long PARTING_MILLIS = 1_000;
    private static final long LAST_WORDS_MILLIS = 300;

    private final String server;
    private final Process process;
    private final McpJsonMapper json;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile String lastWords = "";

    private ProcessTransport(String server, Process process, McpJsonMapper json) {
        this.server = server;
        this.process = process;
        this.json = json;
    }

    /** With the process that {@code builder} starts. */
    static ProcessTransport start(String server, ProcessBuilder builder, McpJsonMapper json) {
        try {
            return new ProcessTransport(server, builder.start(), json);
        } catch (IOException e) {
            throw DatusException.user(
                    server + " did not start: " + e.getMessage() + ".",
                    "Check the command below mcp_servers, and whether the program is installed.");
        }
    }

    /** Fails with what the process said last, as soon as it has ended. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
        return Mono.fromRunnable(() -> {
            Thread errors = read("errors", process.getErrorStream(), this::remember);
            Thread messages = read("messages", process.getInputStream(), line -> take(line, handler));
            start("end", () -> awaitEnd(List.of(errors, messages)));
        });
    }

    private void take(String line, Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
        handler.apply(Mono.fromCallable(() -> McpSchema.deserializeJsonRpcMessage(json, line)))
                .subscribe(handled -> {}, failure -> LOG.debug("A line of {} is no message", server, failure));
    }

    /** What the process wrote last is read before its end is told; whoever it started may hold its streams open. */
    private void awaitEnd(List<Thread> readers) {
        try {
            int code = process.waitFor();
            for (Thread reader : readers) {
                reader.join(LAST_WORDS_MILLIS);
            }
            ended.completeExceptionally(gone(code));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(String line) {
        LOG.debug("{}: {}", server, line);
        lastWords = line.isBlank() ? lastWords : line.strip();
    }

    private DatusException gone(int code) {
        String said = lastWords.isEmpty() ? "" : " It said: " + lastWords;
        return DatusException.data(server + " ended with code " + code + "." + said, "");
    }

    private Thread read(String what, InputStream from, Consumer<String> taker) {
        return start(what, () -> lines(from, taker));
    }

    private Thread start(String what, Runnable work) {
        Thread thread = new Thread(work, "mcp " + server + " " + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void lines(InputStream from, Consumer<String> taker) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                taker.accept(line);
            }
        } catch (IOException closed) {
            LOG.debug("A stream of {} ended", server, closed);
        }
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.<Void>fromRunnable(() -> write(message)).subscribeOn(Schedulers.boundedElastic());
    }

    private synchronized void write(JSONRPCMessage message) {
        try {
            OutputStream to = process.getOutputStream();
            to.write(json.writeValueAsBytes(message));
            to.write('\n');
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.<Void>fromRunnable(this::end).subscribeOn(Schedulers.boundedElastic());
    }

    /** As the protocol has it: the end of its input first; then it is ended, with whatever it started. */
    private void end() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(PARTING_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (IOException e) {
            LOG.debug("{} had closed its input", server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }
}
