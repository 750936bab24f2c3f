package datus.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One request and its streamed answer, which can be ended at any time from any thread: before it is connected, before the headers,
 * and between any two bytes.
 */
final class Exchange implements HttpClients, AutoCloseable {
    private static final int LONGEST_ERROR = 1 << 16;

    private final ModelHttp http;
    private final Duration idle;
    private final Ending ending;
    private volatile long lastByteNanos = System.nanoTime();
    private @Nullable CompletableFuture<HttpResponse<InputStream>> sent;
    private @Nullable InputStream stream;
    private boolean closed;

    /** Told how the answer ended, on a thread of HTTP. */
    interface Ending {

        /** As the server wanted, whole or not. */
        void ended();

        void failed(Throwable error);
    }

    /**
     * @param idle how long nothing may arrive
     */
    Exchange(ModelHttp http, Duration idle, Ending ending) {
        this.http = http;
        this.idle = idle;
        this.ending = ending;
    }

    @Override
    public HttpClientBuilder builder() {
        return new ExchangeClient(this);
    }

    /** How long it may stay silent from now on; zero or less if it was silent too long. */
    Duration patience() {
        return idle.minusNanos(System.nanoTime() - lastByteNanos);
    }

    /** How long it may be silent in all. */
    Duration idle() {
        return idle;
    }

    void send(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        CompletableFuture<HttpResponse<InputStream>> future =
                http.client().sendAsync(javaRequest(request), BodyHandlers.ofInputStream());
        hold(future);
        http.threads().execute(() -> receive(future, parser, new EventWatch(listener, ending)));
    }

    private static java.net.http.HttpRequest javaRequest(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private void receive(
            CompletableFuture<HttpResponse<InputStream>> future, ServerSentEventParser parser, EventWatch events) {
        try {
            HttpResponse<InputStream> response = future.join();
            lastByteNanos = System.nanoTime();
            read(response, parser, events);
        } catch (IOException | RuntimeException e) {
            ending.failed(e);
        }
    }

    private void read(HttpResponse<InputStream> response, ServerSentEventParser parser, EventWatch events)
            throws IOException {
        try (InputStream body = new WatchedStream(response.body())) {
            hold(body);
            if (response.statusCode() / 100 != 2) {
                throw refused(response, body);
            }
            events.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(body, events);
            events.onClose();
        }
    }

    private static ModelFailure refused(HttpResponse<InputStream> response, InputStream body) throws IOException {
        Optional<String> elsewhere = response.headers().firstValue("location");
        String said = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        return ModelFailure.status(
                response.statusCode(),
                elsewhere
                        .map(where -> "it sends elsewhere, where this does not go")
                        .orElse(ErrorBody.message(said)),
                response.headers().firstValue("retry-after").flatMap(RetryAfter::parse));
    }

    private synchronized void hold(CompletableFuture<HttpResponse<InputStream>> future) {
        sent = future;
        if (closed) {
            future.cancel(true);
        }
    }

    private synchronized void hold(InputStream body) throws IOException {
        stream = body;
        if (closed) {
            body.close();
        }
    }

    /** Ends it; the connection is closed if the answer was not whole. */
    @Override
    public synchronized void close() {
        closed = true;
        if (sent != null) {
            sent.cancel(true);
        }
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers when the last bytes came. */
    private final class WatchedStream extends FilterInputStream {
        private WatchedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            lastByteNanos = System.nanoTime();
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            lastByteNanos = System.nanoTime();
            return read;
        }
    }
}
