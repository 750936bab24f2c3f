package datus.jupyter;

import java.util.Map;

/** Carries messages between a kernel and its clients. */
public interface Transport extends AutoCloseable {

    /** Begins to receive. */
    void start(Receiver receiver);

    /** Sends to the message's identities by SHELL, CONTROL or STDIN, or to all clients by IOPUB. Any thread may call. */
    void send(Channel channel, Message message);

    /** The port that each channel listens on. */
    Map<Channel, Integer> ports();

    /** Sends what is waiting, for a bounded time, and ends. Not to be called by the receiver. */
    @Override
    void close();

    /** Told of what arrives, one message at a time for each channel; must be quick, or other messages wait. */
    interface Receiver {

        void received(Channel channel, Message message);

        /** A client has subscribed to a topic on IOPub; an empty topic means all. */
        void subscribed(byte[] topic);
    }
}
