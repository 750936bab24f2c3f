package datus.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.Optional;

/** Looks at each event before the provider's client does, which would pass over errors and over a missing end. */
final class EventWatch implements ServerSentEventListener {
    private final ServerSentEventListener client;
    private final Exchange.Ending ending;
    private boolean failed;

    EventWatch(ServerSentEventListener client, Exchange.Ending ending) {
        this.client = client;
        this.ending = ending;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        client.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (isGood(event)) {
            client.onEvent(event, context);
        }
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        if (isGood(event)) {
            client.onEvent(event);
        }
    }

    private boolean isGood(ServerSentEvent event) {
        String data = Optional.ofNullable(event.data()).orElse("");
        ErrorBody.in(data).ifPresent(error -> onError(error.failure()));
        return !failed;
    }

    @Override
    public void onError(Throwable error) {
        if (!failed) {
            failed = true;
            ending.failed(error);
        }
    }

    @Override
    public void onClose() {
        if (!failed) {
            client.onClose();
            ending.ended();
        }
    }
}
