package datus.jupyter;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Carries messages over ZeroMQ, each channel by a socket and a thread of its own. What is no message is dropped and logged. */
public final class ZmqTransport implements Transport {
    private static final int LINGER_MILLIS = 500;
    private static final byte SUBSCRIBES = 1;

    private final ConnectionFile connection;
    private final FutureTask<WireFormat> format;
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, SocketLoop> loops = new EnumMap<>(Channel.class);
    private final AtomicLong dropped = new AtomicLong();

    /** A transport that does not listen yet. */
    public ZmqTransport(ConnectionFile connection) {
        this.connection = connection;
        this.format =
                new FutureTask<>(() -> new WireFormat(new Signature(connection.signatureScheme(), connection.key())));
    }

    /**
     * Listens on all ports. Meanwhile the JDK looks for its digests, which takes a fifth of a kernel's start.
     *
     * @throws IllegalStateException if a port is taken
     * @throws IllegalArgumentException if messages cannot be signed as the connection file wants it
     */
    @Override
    public void start(Receiver receiver) {
        new Thread(format, "signature").start();
        for (Channel channel : Channel.values()) {
            loops.put(channel, loop(channel, receiver));
        }
        format();
        loops.values().forEach(SocketLoop::start);
    }

    private WireFormat format() {
        try {
            return format.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException unknownScheme) {
                throw unknownScheme;
            }
            throw new IllegalStateException("Messages cannot be signed.", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The thread that starts a kernel was interrupted.", e);
        }
    }

    private SocketLoop loop(Channel channel, Receiver receiver) {
        ZMQ.Socket socket = context.socket(channel == Channel.IOPUB ? SocketType.XPUB : SocketType.ROUTER);
        socket.setLinger(LINGER_MILLIS);
        socket.setHWM(0);
        if (channel == Channel.IOPUB) {
            socket.setXpubVerbose(true);
        } else {
            socket.setRouterHandover(true);
        }
        String address = connection.address(channel);
        try {
            socket.bind(address);
            return new SocketLoop(socket, "jupyter " + channel.key(), frames -> arrived(channel, frames, receiver));
        } catch (ZMQException | IOException e) {
            throw new IllegalStateException("The kernel cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    private void arrived(Channel channel, List<byte[]> frames, Receiver receiver) {
        switch (channel) {
            case HEARTBEAT -> loopOf(channel).send(frames);
            case IOPUB -> subscription(frames.get(0), receiver);
            default -> message(channel, frames, receiver);
        }
    }

    private void subscription(byte[] frame, Receiver receiver) {
        if (frame.length > 0 && frame[0] == SUBSCRIBES) {
            receiver.subscribed(Arrays.copyOfRange(frame, 1, frame.length));
        }
    }

    private void message(Channel channel, List<byte[]> frames, Receiver receiver) {
        Message message;
        try {
            message = format().decode(frames);
        } catch (MalformedMessageException e) {
            logDropped(channel, e);
            return;
        }
        receiver.received(channel, message);
    }

    /** Logs ever fewer of many, lest a stranger fill the disk. */
    private void logDropped(Channel channel, MalformedMessageException why) {
        long count = dropped.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LoggerFactory.getLogger(ZmqTransport.class)
                    .warn("Dropped a message on {} ({} so far): {}.", channel.key(), count, why.getMessage());
        }
    }

    @Override
    public void send(Channel channel, Message message) {
        loopOf(channel).send(format().encode(message));
    }

    private SocketLoop loopOf(Channel channel) {
        SocketLoop loop = loops.get(channel);
        if (loop == null) {
            throw new IllegalStateException("The transport has not been started.");
        }
        return loop;
    }

    @Override
    public Map<Channel, Integer> ports() {
        return connection.ports();
    }

    @Override
    public void close() {
        loops.values().forEach(loop -> loop.close(LINGER_MILLIS));
        context.close();
    }
}
