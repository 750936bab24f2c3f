package datus.jupyter;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The client's side of a kernel over ZeroMQ: asks one thing at a time and waits for the reply. Confined to one thread. */
public final class ZmqClient implements AutoCloseable {
    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final WireFormat format;
    private final Session session = Session.create();
    private int sent;

    /** A client that connects as soon as the kernel listens. */
    public ZmqClient(ConnectionFile connection) {
        this.format = new WireFormat(new Signature(connection.signatureScheme(), connection.key()));
        this.shell = connect(connection, Channel.SHELL);
        this.control = connect(connection, Channel.CONTROL);
    }

    private ZMQ.Socket connect(ConnectionFile connection, Channel channel) {
        ZMQ.Socket socket = context.socket(SocketType.DEALER);
        socket.setLinger(0);
        socket.connect(connection.address(channel));
        return socket;
    }

    /** Asks by SHELL, or by CONTROL to end the kernel; empty if no reply comes in time. */
    public Optional<Message> ask(String type, JsonObject content, Duration patience) {
        ZMQ.Socket socket = type.equals("shutdown_request") ? control : shell;
        sent++;
        Header header = Header.of(session.id() + "_" + sent, session.id(), Instant.now(), type);
        send(
                socket,
                format.encode(new Message(List.of(), header, new JsonObject(), new JsonObject(), content, List.of())));
        socket.setReceiveTimeOut(Math.toIntExact(patience.toMillis()));
        return Optional.ofNullable(socket.recv()).map(first -> format.decode(frames(socket, first)));
    }

    private static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        frames.subList(0, last).forEach(frame -> socket.send(frame, ZMQ.SNDMORE));
        socket.send(frames.get(last), 0);
    }

    private static List<byte[]> frames(ZMQ.Socket socket, byte[] first) {
        List<byte[]> frames = new ArrayList<>(List.of(first));
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        return frames;
    }

    @Override
    public void close() {
        shell.close();
        control.close();
        context.close();
    }
}
