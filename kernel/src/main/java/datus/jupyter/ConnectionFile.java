package datus.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a kernel listens and how messages are signed, as its client wrote it down.
 *
 * @param transport always tcp
 * @param ip the address to listen on
 * @param ports one for each channel
 * @param signatureScheme as in hmac-sha256
 * @param key the secret both sides sign with; empty for unsigned messages
 */
public record ConnectionFile(
        String transport, String ip, Map<Channel, Integer> ports, String signatureScheme, String key) {

    public ConnectionFile {
        ports = Map.copyOf(ports);
        if (transport.equals("ipc")) {
            throw new IllegalArgumentException("This kernel does not speak ipc, only tcp:"
                    + " leave out KernelManager.transport, or set it to tcp.");
        }
        if (!transport.equals("tcp")) {
            throw new IllegalArgumentException("This kernel does not speak " + transport + ", only tcp.");
        }
    }

    /**
     * Reads the file that a client passes to the kernel.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no connection file, or one for a transport other than tcp
     */
    public static ConnectionFile read(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return of(StrictJson.object(text));
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException(file + " is not a connection file: " + e.getMessage(), e);
        }
    }

    private static ConnectionFile of(JsonObject json) {
        Fields fields = new Fields(json);
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ports.put(channel, fields.number(channel.key() + "_port"));
        }
        return new ConnectionFile(
                fields.text("transport", "tcp"),
                fields.text("ip", "127.0.0.1"),
                ports,
                fields.text("signature_scheme", "hmac-sha256"),
                fields.text("key", ""));
    }

    /**
     * As a client makes it: on this machine, on ports that are free now, with a key of its own.
     *
     * @throws IOException if no port is free
     */
    public static ConnectionFile onFreePorts() throws IOException {
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (Channel channel : Channel.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                taken.add(socket);
                ports.put(channel, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
        String key = UUID.randomUUID().toString();
        return new ConnectionFile("tcp", "127.0.0.1", ports, "hmac-sha256", key);
    }

    /** What stands in the file. */
    public String text() {
        ObjectBuilder json = new ObjectBuilder()
                .put("transport", transport)
                .put("ip", ip)
                .put("signature_scheme", signatureScheme)
                .put("key", key);
        ports.forEach((channel, port) -> json.put(channel.key() + "_port", port));
        return json.build().toString();
    }

    String address(Channel channel) {
        return transport + "://" + ip + ":" + ports.get(channel);
    }
}
