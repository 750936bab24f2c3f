package datus.kernel;

import datus.jupyter.About;
import datus.jupyter.Channel;
import datus.jupyter.ClientMessage;
import datus.jupyter.Comm;
import datus.jupyter.Complete;
import datus.jupyter.Execute;
import datus.jupyter.FailedReply;
import datus.jupyter.Failure;
import datus.jupyter.History;
import datus.jupyter.Input;
import datus.jupyter.Inspect;
import datus.jupyter.IsComplete;
import datus.jupyter.Lifecycle;
import datus.jupyter.MalformedMessageException;
import datus.jupyter.Message;
import datus.jupyter.Transport;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Takes each message of a client to whoever answers it; what needs no thought is answered at once. */
final class Requests implements Transport.Receiver {

    private final Transport transport;
    private final KernelSession session;
    private final About.Reply about;
    private final ExecuteQueue queue;
    private final Assistance assistance;
    private final KernelControl control;

    Requests(
            Transport transport,
            KernelSession session,
            About.Reply about,
            ExecuteQueue queue,
            Assistance assistance,
            KernelControl control) {
        this.transport = transport;
        this.session = session;
        this.about = about;
        this.queue = queue;
        this.assistance = assistance;
        this.control = control;
    }

    @Override
    public void received(Channel channel, Message message) {
        Exchange exchange = new Exchange(transport, session.messages(), channel, message);
        try {
            ClientMessage.read(message.type(), message.content()).tell(new Answering(exchange));
        } catch (MalformedMessageException e) {
            refuse(exchange, "MalformedRequest", message.type() + ": " + e.getMessage());
        }
    }

    @Override
    public void subscribed(byte[] topic) {
        transport.send(Channel.IOPUB, session.messages().welcome(topic));
    }

    /** Only requests have replies. */
    private static void refuse(Exchange exchange, String kind, String why) {
        LoggerFactory.getLogger(Requests.class).warn("{}: {}", kind, why);
        String type = exchange.request().type();
        if (type.endsWith("_request")) {
            exchange.answer(() -> FailedReply.to(type, new Failure(kind, why, List.of(why))));
        }
    }

    /** Answers one message. */
    private final class Answering implements ClientMessage.Handler {
        private final Exchange exchange;

        Answering(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public void execute(Execute.Request request) {
            queue.add(exchange, request);
        }

        @Override
        public void complete(Complete.Request request) {
            queue.warm();
            assistance.complete(exchange, request);
        }

        @Override
        public void inspect(Inspect.Request request) {
            queue.warm();
            assistance.inspect(exchange, request);
        }

        @Override
        public void isComplete(IsComplete.Request request) {
            queue.warm();
            assistance.isComplete(exchange, request);
        }

        @Override
        public void history(History.Request request) {
            queue.warm();
            assistance.history(exchange, request);
        }

        @Override
        public void about(About.Request request) {
            exchange.answer(() -> about);
            queue.warm();
        }

        @Override
        public void connect(About.ConnectRequest request) {
            exchange.answer(() -> new About.ConnectReply(transport.ports()));
        }

        @Override
        public void commInfo(Comm.InfoRequest request) {
            exchange.answer(Comm.InfoReply::new);
        }

        @Override
        public void commOpen(Comm.Open open) {
            exchange.busy();
            exchange.publish(new Comm.Close(open.id()));
            exchange.idle();
        }

        @Override
        public void commLate(Comm.Late late) {
            exchange.busy();
            exchange.idle();
        }

        @Override
        public void interrupt(Lifecycle.InterruptRequest request) {
            control.interrupt();
            exchange.answer(Lifecycle.InterruptReply::new);
        }

        @Override
        public void shutdown(Lifecycle.ShutdownRequest request) {
            Lifecycle.ShutdownReply reply = new Lifecycle.ShutdownReply(request.restart());
            exchange.answer(() -> {
                exchange.publish(reply);
                return reply;
            });
            control.shutdown();
        }

        @Override
        public void input(Input.Reply reply) {
            control.answer(reply.value());
        }

        @Override
        public void unknown(ClientMessage.Unknown message) {
            refuse(exchange, "UnknownRequest", "This kernel does not know " + message.type() + ".");
        }
    }
}
