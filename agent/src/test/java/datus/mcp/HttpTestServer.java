package datus.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A server of one tool over HTTP, in today's way (at {@code /mcp}) and in yesterday's (at {@code /sse}). */
final class HttpTestServer implements AutoCloseable {
    private final HttpServer http;
    private final Map<String, BlockingQueue<String>> streams = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    HttpTestServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "http test server");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/mcp", this::streamable);
        http.createContext("/sse", this::stream);
        http.createContext("/messages", this::message);
        http.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", uri("/mcp").toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        http.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    /** What came in the header of that name, request by request. */
    List<String> authorizations() {
        return authorizations;
    }

    private void streamable(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.sendResponseHeaders(405, -1);
        } else {
            respond(exchange, answer(request(exchange)), "application/json");
        }
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(405, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String stream = "stream=" + streams.size();
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        streams.put(stream, events);
        try (OutputStream body = exchange.getResponseBody()) {
            write(body, "event: endpoint\ndata: /messages?" + stream + "\n\n");
            while (true) {
                write(body, "event: message\ndata: " + events.take() + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void message(HttpExchange exchange) throws IOException {
        String answer = answer(request(exchange));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        BlockingQueue<String> stream = streams.get(exchange.getRequestURI().getQuery());
        if (stream != null && !answer.isEmpty()) {
            stream.add(answer);
        }
    }

    private static JsonObject request(HttpExchange exchange) {
        return JsonParser.parseReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    /** Empty for a notification. */
    private static String answer(JsonObject request) {
        if (!request.has("id")) {
            return "";
        }
        String result =
                switch (request.get("method").getAsString()) {
                    case "initialize" ->
                        "{\"protocolVersion\":"
                                + request.getAsJsonObject("params").get("protocolVersion")
                                + ",\"capabilities\":{\"tools\":{}},\"serverInfo\":{\"name\":\"wiki\",\"version\":\"1\"}}";
                    case "tools/list" ->
                        "{\"tools\":[{\"name\":\"search\",\"description\":\"Finds pages.\","
                                + "\"inputSchema\":{\"type\":\"object\",\"properties\":{}}}]}";
                    default -> "{\"content\":[{\"type\":\"text\",\"text\":\"Größe 大小\"}]}";
                };
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":" + result + "}";
    }

    private static void respond(HttpExchange exchange, String text, String type) throws IOException {
        if (text.isEmpty()) {
            exchange.sendResponseHeaders(202, -1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void write(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
