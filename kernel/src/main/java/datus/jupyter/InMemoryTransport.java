package datus.jupyter;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages within the process, between a kernel and the one client that holds this object. The client's side is
 * {@link #request} and {@link #take}.
 */
public final class InMemoryTransport implements Transport {
    private static final String CLIENT_SESSION = "client";

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private volatile @Nullable Receiver receiver;

    /** A message of the kernel and the channel it came by. */
    public record Delivery(Channel channel, Message message) {
        public String type() {
            return message.type();
        }

        /** Whether it answers this message of the client. */
        public boolean answers(Message request) {
            return message.parent().equals(request.header().json());
        }
    }

    /** Sends the kernel a message without metadata, as the client. */
    public Message request(Channel channel, String type, JsonObject content) {
        return request(channel, type, content, new JsonObject());
    }

    /** Sends the kernel a message, as the client; returns what was sent. */
    public Message request(Channel channel, String type, JsonObject content, JsonObject metadata) {
        Header header = Header.of(CLIENT_SESSION + "_" + sent.incrementAndGet(), CLIENT_SESSION, Instant.now(), type);
        Message message = new Message(List.of(new byte[] {1}), header, new JsonObject(), metadata, content, List.of());
        deliver(channel, message);
        return message;
    }

    /** Sends the kernel any message, as the client. */
    public void deliver(Channel channel, Message message) {
        Receiver kernel = receiver;
        if (kernel == null) {
            throw new IllegalStateException("The transport has not been started.");
        }
        kernel.received(channel, message);
    }

    /** The next message of the kernel, on whatever channel; empty if none comes in time. */
    public Optional<Delivery> take(Duration patience) throws InterruptedException {
        return Optional.ofNullable(deliveries.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void start(Receiver kernel) {
        receiver = kernel;
        kernel.subscribed(new byte[0]);
    }

    @Override
    public void send(Channel channel, Message message) {
        deliveries.add(new Delivery(channel, message));
    }

    /** None: nobody else can connect. */
    @Override
    public Map<Channel, Integer> ports() {
        return Map.of();
    }

    @Override
    public void close() {
        receiver = null;
    }
}
