package datus.model;

import datus.data.Control;
import datus.error.DatusException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One attempt to get a reply. What arrives on the threads of HTTP is put in a queue, and done on the thread that waits: it hears of
 * text, keeps the time, and stops.
 */
final class Attempt implements StreamingChatResponseHandler, Exchange.Ending {
    private final LanguageModel.Listener listener;
    private final Replies replies;
    private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder said = new StringBuilder();
    private Optional<ModelReply> outcome = Optional.empty();

    Attempt(LanguageModel.Listener listener, Replies replies) {
        this.listener = listener;
        this.replies = replies;
    }

    /**
     * Sends the request and waits.
     *
     * @throws ModelFailure if it failed
     * @throws DatusException if it was stopped
     */
    ModelReply run(
            Function<Exchange.Ending, Exchange> http,
            Function<HttpClients, StreamingChatModel> client,
            ChatRequest request,
            Control control) {
        Control.Registration registration = control.onCancel(() -> arrived.add(control::check));
        try (Exchange exchange = http.apply(this)) {
            send(client.apply(exchange), request);
            while (outcome.isEmpty()) {
                control.check();
                next(exchange, control).run();
            }
            return outcome.get();
        } finally {
            registration.close();
        }
    }

    /** Clients refuse at once what they cannot put into their provider's words. */
    private void send(StreamingChatModel client, ChatRequest request) {
        try {
            client.chat(request, this);
        } catch (RuntimeException e) {
            throw ModelFailure.of(e);
        }
    }

    private Runnable next(Exchange exchange, Control control) {
        Duration patience = exchange.patience();
        Duration wait =
                control.remaining().filter(left -> left.compareTo(patience) < 0).orElse(patience);
        try {
            Runnable next = arrived.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
            return next == null ? () -> silent(exchange, control) : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatusException.user("Stopped.", "");
        }
    }

    private static void silent(Exchange exchange, Control control) {
        control.check();
        if (exchange.patience().isNegative()) {
            throw ModelFailure.connection(
                    "it has sent nothing for " + exchange.idle().toSeconds() + " s");
        }
    }

    @Override
    public void onPartialResponse(String text) {
        arrived.add(() -> {
            said.append(text);
            listener.said(text);
        });
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        arrived.add(() -> outcome = Optional.of(replies.whole(response, said.toString())));
    }

    @Override
    public void onError(Throwable error) {
        failed(error);
    }

    @Override
    public void failed(Throwable error) {
        arrived.add(() -> {
            throw ModelFailure.of(error);
        });
    }

    @Override
    public void ended() {
        arrived.add(() -> outcome = Optional.of(replies.cut(said.toString())));
    }
}
