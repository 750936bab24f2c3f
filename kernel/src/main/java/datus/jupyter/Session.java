package datus.jupyter;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The kernel's side of all conversations until it ends: gives what it says an id, a date and its own session. Thread-safe. */
public final class Session {
    private final String id;
    private final Clock clock;
    private final AtomicLong sent = new AtomicLong();

    public Session(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
    }

    /** A session with an id of its own. The id need not be secret, and SecureRandom would take time that the start lacks. */
    public static Session create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Session(new UUID(random.nextLong(), random.nextLong()).toString(), Clock.systemUTC());
    }

    public String id() {
        return id;
    }

    /** A message to whoever sent {@code request}. */
    public Message reply(Message request, KernelMessage body) {
        return message(request.identities(), request.header().json(), body);
    }

    /** A message to all clients, caused by the request with this header; its topic is its type. */
    public Message publication(JsonObject parent, KernelMessage body) {
        return message(List.of(body.type().getBytes(StandardCharsets.UTF_8)), parent, body);
    }

    /** A message to those who subscribed to {@code topic}, caused by no request. */
    public Message welcome(byte[] topic) {
        Output.Welcome welcome = new Output.Welcome(new String(topic, StandardCharsets.UTF_8));
        return message(List.of(topic), new JsonObject(), welcome);
    }

    private Message message(List<byte[]> identities, JsonObject parent, KernelMessage body) {
        Header header = Header.of(id + "_" + sent.incrementAndGet(), id, clock.instant(), body.type());
        return new Message(identities, header, parent, new JsonObject(), body.content(), List.of());
    }
}
