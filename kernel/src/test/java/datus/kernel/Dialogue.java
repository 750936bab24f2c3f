package datus.kernel;

import com.google.gson.JsonObject;
import datus.jupyter.Channel;
import datus.jupyter.Header;
import datus.jupyter.InMemoryTransport;
import datus.jupyter.InMemoryTransport.Delivery;
import datus.jupyter.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A kernel and its only client, both in this process. */
final class Dialogue implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InMemoryTransport transport = new InMemoryTransport();
    private final Kernel kernel;

    Dialogue(Supplier<Interpreter> interpreter) throws InterruptedException {
        KernelSession session = KernelSession.of(Map.of("JPY_SESSION_NAME", "books/a.ipynb"));
        kernel = new Kernel(transport, CommandInterpreter.INFO, interpreter, session);
        kernel.start();
        until(delivery -> delivery.type().equals("status"));
    }

    Kernel kernel() {
        return kernel;
    }

    static JsonObject execute(String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        return content;
    }

    Message send(Channel channel, String type, JsonObject content) {
        return transport.request(channel, type, content);
    }

    Message send(String type, JsonObject content, JsonObject metadata) {
        return transport.request(Channel.SHELL, type, content, metadata);
    }

    /** Sends a cell whose header says another date. */
    Message sentAt(String date, String code) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", "late");
        header.addProperty("msg_type", "execute_request");
        header.addProperty("date", date);
        Message message = new Message(
                List.of(), new Header(header), new JsonObject(), new JsonObject(), execute(code), List.of());
        transport.deliver(Channel.SHELL, message);
        return message;
    }

    /** Executes a cell and returns all that came of it. */
    Said execute(JsonObject content) throws InterruptedException {
        return said(send(Channel.SHELL, "execute_request", content));
    }

    Said run(String code) throws InterruptedException {
        return execute(execute(code));
    }

    Said ask(Channel channel, String type, JsonObject content) throws InterruptedException {
        return said(send(channel, type, content));
    }

    /** All that the kernel says because of a request, up to its reply and idle. */
    Said said(Message request) throws InterruptedException {
        boolean[] seen = new boolean[2];
        return new Said(until(delivery -> {
                    if (delivery.answers(request)) {
                        seen[0] |= delivery.type().endsWith("_reply") && delivery.channel() != Channel.IOPUB;
                        seen[1] |= isIdle(delivery);
                    }
                    return seen[0] && seen[1];
                })
                .stream()
                .filter(delivery -> delivery.answers(request))
                .toList());
    }

    static boolean isIdle(Delivery delivery) {
        return delivery.type().equals("status")
                && delivery.message()
                        .content()
                        .get("execution_state")
                        .getAsString()
                        .equals("idle");
    }

    /** Takes deliveries up to the one that is looked for, that one included. */
    List<Delivery> until(Predicate<Delivery> wanted) throws InterruptedException {
        List<Delivery> taken = new ArrayList<>();
        while (taken.isEmpty() || !wanted.test(taken.get(taken.size() - 1))) {
            taken.add(transport
                    .take(PATIENCE)
                    .orElseThrow(() -> new AssertionError("the kernel said no more than " + taken)));
        }
        return taken;
    }

    /** The next message of a type. */
    JsonObject await(String type) throws InterruptedException {
        List<Delivery> taken = until(delivery -> delivery.type().equals(type));
        return taken.get(taken.size() - 1).message().content();
    }

    @Override
    public void close() {
        kernel.close();
    }

    /** What the kernel said because of one request. */
    record Said(List<Delivery> deliveries) {

        List<String> types() {
            return deliveries.stream().map(Delivery::type).toList();
        }

        List<JsonObject> contents(String type) {
            return deliveries.stream()
                    .filter(delivery -> delivery.type().equals(type))
                    .map(delivery -> delivery.message().content())
                    .toList();
        }

        JsonObject content(String type) {
            return contents(type).get(0);
        }

        JsonObject reply() {
            return deliveries.stream()
                    .filter(delivery -> delivery.channel() != Channel.IOPUB)
                    .map(delivery -> delivery.message().content())
                    .findFirst()
                    .orElseThrow();
        }

        String status() {
            return reply().get("status").getAsString();
        }

        String plainText(String type) {
            return content(type).getAsJsonObject("data").get("text/plain").getAsString();
        }
    }
}
