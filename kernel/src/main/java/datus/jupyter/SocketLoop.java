package datus.jupyter;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;

/**
 * A ZeroMQ socket and the one thread that touches it: sends what others queue, hands on what arrives, and otherwise sleeps.
 *
 * <p>Sockets must not be shared by threads; moreover, JeroMQ wakes its own threads through an NIO pipe, and a thread that is
 * interrupted while it writes there closes that pipe for good. Whoever runs cells can be interrupted, so it only queues.
 */
final class SocketLoop {

    private final ZMQ.Socket socket;
    private final Selector selector;
    private final Consumer<List<byte[]>> receiver;
    private final Queue<List<byte[]>> outgoing = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    /** @param receiver called on the loop's thread with the frames of each message */
    SocketLoop(ZMQ.Socket socket, String name, Consumer<List<byte[]>> receiver) throws IOException {
        this.socket = socket;
        this.receiver = receiver;
        this.selector = Selector.open();
        socket.getFD().register(selector, SelectionKey.OP_READ);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void send(List<byte[]> frames) {
        outgoing.add(frames);
        wake();
    }

    private synchronized void wake() {
        if (selector.isOpen()) {
            selector.wakeup();
        }
    }

    /** Sends what is queued and ends the thread, waiting for it at most so long. */
    void close(long millis) {
        closing = true;
        wake();
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            try {
                turn();
            } catch (Throwable thrown) {
                LoggerFactory.getLogger(SocketLoop.class).warn("A message on {} was lost.", thread.getName(), thrown);
            }
        }
        try {
            sendQueued();
            closeSelector();
        } finally {
            socket.close();
        }
    }

    private synchronized void closeSelector() {
        try {
            selector.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(SocketLoop.class).debug("The selector of {} was not closed.", thread.getName(), e);
        }
    }

    /** One round; the socket's file descriptor only says that something happened, so all is done before it is waited for. */
    private void turn() throws IOException {
        sendQueued();
        List<byte[]> frames = receive();
        if (!frames.isEmpty()) {
            receiver.accept(frames);
        } else if (outgoing.isEmpty()) {
            selector.select();
            selector.selectedKeys().clear();
        }
    }

    private void sendQueued() {
        for (List<byte[]> frames = outgoing.poll(); frames != null; frames = outgoing.poll()) {
            int last = frames.size() - 1;
            for (int i = 0; i < last; i++) {
                socket.send(frames.get(i), ZMQ.SNDMORE);
            }
            socket.send(frames.get(last), 0);
        }
    }

    /** The frames of the next message, none if there is no message. */
    private List<byte[]> receive() {
        List<byte[]> frames = new ArrayList<>();
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        while (frame != null) {
            frames.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv(ZMQ.DONTWAIT) : null;
        }
        return frames;
    }
}
