package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.jupyter.Channel;
import datus.jupyter.ConnectionFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A client made of bare ZeroMQ sockets, which believes nothing and checks every frame. */
final class ZmqClient implements AutoCloseable {
    private static final String KEY = "a secret";
    private static final int PATIENCE_MILLIS = 20_000;

    private final ZContext context = new ZContext();
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private int sent;

    /** A message as it arrived: what stands before the delimiter, then the four objects. */
    record Received(List<String> route, JsonObject header, JsonObject parent, JsonObject metadata, JsonObject content) {
        String type() {
            return header.get("msg_type").getAsString();
        }

        String status() {
            return content.get("status").getAsString();
        }

        boolean isState(String state) {
            return type().equals("status")
                    && content.get("execution_state").getAsString().equals(state);
        }
    }

    /** A connection to ports that are free now. */
    static ConnectionFile freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(channel, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return new ConnectionFile("tcp", "127.0.0.1", ports, "hmac-sha256", KEY);
    }

    /** Connects, and waits until the kernel has seen the subscription. */
    ZmqClient(ConnectionFile connection) {
        connection.ports().forEach((channel, port) -> {
            ZMQ.Socket socket = context.createSocket(type(channel));
            socket.setIdentity("client".getBytes(StandardCharsets.UTF_8));
            socket.setReceiveTimeOut(PATIENCE_MILLIS);
            socket.setHWM(0);
            if (channel == Channel.IOPUB) {
                socket.subscribe("");
            }
            socket.connect("tcp://127.0.0.1:" + port);
            sockets.put(channel, socket);
        });
        awaitWelcome();
    }

    private void awaitWelcome() {
        Received next = receive(Channel.IOPUB);
        while (!next.type().equals("iopub_welcome")) {
            next = receive(Channel.IOPUB);
        }
        assertThat(next.content()).hasToString("{\"subscription\":\"\"}");
    }

    private static SocketType type(Channel channel) {
        return switch (channel) {
            case IOPUB -> SocketType.SUB;
            case HEARTBEAT -> SocketType.REQ;
            default -> SocketType.DEALER;
        };
    }

    /** Sends a request and returns its header. */
    JsonObject send(Channel channel, String type, JsonObject content) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", "request " + sent++);
        header.addProperty("session", "the client's");
        header.addProperty("username", "ana");
        header.addProperty("date", Instant.now().toString());
        header.addProperty("msg_type", type);
        header.addProperty("version", "5.3");
        header.addProperty("unheard_of", true);
        List<byte[]> objects = List.of(bytes(header), bytes("{}"), bytes("{}"), bytes(content));
        List<byte[]> frames = new ArrayList<>(List.of(bytes("<IDS|MSG>"), bytes(hmac(objects))));
        frames.addAll(objects);
        send(channel, frames);
        return header;
    }

    void send(Channel channel, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            assertThat(socket(channel).send(frames.get(i), i + 1 < frames.size() ? ZMQ.SNDMORE : 0))
                    .isTrue();
        }
    }

    /** The echo of the heartbeat. */
    byte[] beat(byte[] ping) {
        send(Channel.HEARTBEAT, List.of(ping));
        return socket(Channel.HEARTBEAT).recv();
    }

    /** The next message, each of its frames checked but for the content. */
    Received receive(Channel channel) {
        List<byte[]> frames = new ArrayList<>();
        do {
            byte[] frame = socket(channel).recv();
            assertThat(frame).as("a frame on " + channel).isNotNull();
            frames.add(frame);
        } while (socket(channel).hasReceiveMore());
        int delimiter = frames.stream().map(ZmqClient::text).toList().indexOf("<IDS|MSG>");
        assertThat(delimiter).isEqualTo(channel == Channel.IOPUB ? 1 : 0);
        assertThat(frames).hasSize(delimiter + 6);
        List<byte[]> objects = frames.subList(delimiter + 2, delimiter + 6);
        assertThat(text(frames.get(delimiter + 1))).isEqualTo(hmac(objects));
        Received received = new Received(
                frames.subList(0, delimiter).stream().map(ZmqClient::text).toList(),
                json(objects.get(0)),
                json(objects.get(1)),
                json(objects.get(2)),
                json(objects.get(3)));
        check(received.header());
        return received;
    }

    private static void check(JsonObject header) {
        assertThat(header.keySet())
                .containsExactlyInAnyOrder("msg_id", "session", "username", "date", "msg_type", "version");
        assertThat(header.get("version").getAsString()).isEqualTo("5.4");
        assertThat(header.get("date").getAsString()).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(header.get("session").getAsString()).isNotBlank().isNotEqualTo("the client's");
    }

    /** The messages on IOPub that a request caused, from busy to idle. */
    List<Received> publications(JsonObject request) {
        List<Received> caused = new ArrayList<>();
        do {
            Received next = receive(Channel.IOPUB);
            if (next.parent().equals(request)) {
                assertThat(next.route()).containsExactly(next.type());
                caused.add(next);
            }
        } while (caused.isEmpty() || !caused.get(caused.size() - 1).isState("idle"));
        assertThat(caused.get(0).isState("busy")).isTrue();
        return caused;
    }

    static String hmac(List<byte[]> objects) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(KEY), "HmacSHA256"));
            objects.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }

    private static JsonObject json(byte[] frame) {
        return JsonParser.parseString(text(frame)).getAsJsonObject();
    }

    private ZMQ.Socket socket(Channel channel) {
        return Objects.requireNonNull(sockets.get(channel));
    }

    @Override
    public void close() {
        context.close();
    }
}
