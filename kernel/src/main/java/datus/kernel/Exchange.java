package datus.kernel;

import datus.jupyter.Channel;
import datus.jupyter.FailedReply;
import datus.jupyter.KernelMessage;
import datus.jupyter.Message;
import datus.jupyter.Output;
import datus.jupyter.Session;
import datus.jupyter.Transport;
import java.util.function.Supplier;

/** One request and all that the kernel says because of it. Thread-safe. */
final class Exchange {
    private final Transport transport;
    private final Session session;
    private final Channel channel;
    private final Message request;

    Exchange(Transport transport, Session session, Channel channel, Message request) {
        this.transport = transport;
        this.session = session;
        this.channel = channel;
        this.request = request;
    }

    Message request() {
        return request;
    }

    void busy() {
        publish(new Output.Status(Output.State.BUSY));
    }

    void idle() {
        publish(new Output.Status(Output.State.IDLE));
    }

    void reply(KernelMessage body) {
        transport.send(channel, session.reply(request, body));
    }

    void publish(KernelMessage body) {
        transport.send(Channel.IOPUB, session.publication(request.header().json(), body));
    }

    /** Asks whoever sent the request. */
    void ask(KernelMessage question) {
        transport.send(Channel.STDIN, session.reply(request, question));
    }

    /** Busy, the reply, idle; what goes wrong becomes a failed reply. */
    void answer(Supplier<KernelMessage> reply) {
        busy();
        try {
            reply(reply.get());
        } catch (Throwable thrown) {
            // Errors of the machine are answered too: a client would wait for the reply for ever.
            reply(FailedReply.to(request.type(), CellFailure.of(thrown, false)));
        } finally {
            idle();
        }
    }
}
