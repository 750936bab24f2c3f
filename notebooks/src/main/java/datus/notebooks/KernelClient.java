package datus.notebooks;

import com.google.gson.JsonObject;
import datus.jupyter.Channel;
import datus.jupyter.InMemoryTransport;
import datus.jupyter.InMemoryTransport.Delivery;
import datus.jupyter.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Asks a kernel in this process, one request at a time. */
final class KernelClient {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final InMemoryTransport transport;

    KernelClient(InMemoryTransport transport) {
        this.transport = transport;
    }

    /** Asks, and waits until the kernel has replied and is idle again. */
    JsonObject ask(String type, JsonObject content) throws InterruptedException {
        return ask(type, content, new JsonObject(), (published, what) -> {});
    }

    /**
     * As above.
     *
     * @param published told the type and content of each message that the kernel publishes meanwhile
     * @return the reply's content
     */
    JsonObject ask(String type, JsonObject content, JsonObject metadata, BiConsumer<String, JsonObject> published)
            throws InterruptedException {
        Message request = transport.request(Channel.SHELL, type, content, metadata);
        Optional<JsonObject> reply = Optional.empty();
        boolean idle = false;
        while (reply.isEmpty() || !idle) {
            Optional<Delivery> delivery = transport.take(LOOK_AGAIN).filter(each -> each.answers(request));
            if (delivery.isPresent()) {
                Message message = delivery.get().message();
                if (delivery.get().channel() == Channel.SHELL) {
                    reply = Optional.of(message.content());
                } else {
                    published.accept(message.type(), message.content());
                    idle |= isIdle(message);
                }
            }
        }
        return reply.get();
    }

    private static boolean isIdle(Message message) {
        return message.type().equals("status")
                && message.content().get("execution_state").getAsString().equals("idle");
    }
}
