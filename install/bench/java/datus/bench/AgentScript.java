package datus.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A model on this machine that speaks the protocol of OpenAI's chat completions: it calls a tool first, then says a few words. */
final class AgentScript implements AutoCloseable {
    /** Where a reply stands still. */
    enum Still {
        NOWHERE,
        BEFORE_HEADERS,
        BEFORE_FIRST_TOKEN,
        IN_STREAM,
        WAITING_TO_RETRY
    }

    private final HttpServer server;
    private volatile Still still = Still.NOWHERE;
    private volatile String tool = "list_tables";
    private volatile String arguments = "{}";
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile long firstToken;

    AgentScript() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "script");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    void calling(String name, String json) {
        tool = name;
        arguments = json;
    }

    /** From now on; the latch opens when a reply stands still there. */
    CountDownLatch standStill(Still where) {
        reached = new CountDownLatch(1);
        still = where;
        return reached;
    }

    /** When the first token of the last reply was sent, in nanoseconds. */
    long firstToken() {
        return firstToken;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            standing(Still.BEFORE_HEADERS);
            if (still == Still.WAITING_TO_RETRY) {
                exchange.getResponseHeaders().add("Retry-After", "30");
                exchange.sendResponseHeaders(429, -1);
                reached.countDown();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            standing(Still.BEFORE_FIRST_TOKEN);
            if (request.contains("\"role\":\"tool\"") || request.contains("\"role\" : \"tool\"")) {
                say(out);
            } else {
                chunk(out, "{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\""
                        + tool + "\",\"arguments\":\"" + arguments.replace("\"", "\\\"") + "\"}}]}", "null");
                chunk(out, "{}", "\"tool_calls\"");
            }
            write(out, "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":10,\"total_tokens\":110}}");
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // The client has had enough, which is what is measured.
        }
    }

    private void say(OutputStream out) throws IOException {
        firstToken = System.nanoTime();
        for (String word : new String[] {"There ", "are ", "three ", "tables."}) {
            chunk(out, "{\"content\":\"" + word + "\"}", "null");
            standing(Still.IN_STREAM);
        }
        chunk(out, "{}", "\"stop\"");
    }

    private static void chunk(OutputStream out, String delta, String finish) throws IOException {
        write(out, "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"script\",\"choices\":[{\"index\":0,\"delta\":"
                + delta + ",\"finish_reason\":" + finish + "}]}");
    }

    private static void write(OutputStream out, String json) throws IOException {
        out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void standing(Still where) {
        if (still == where) {
            CountDownLatch mine = reached;
            mine.countDown();
            try {
                while (still == where && reached == mine) {
                    Thread.sleep(5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
