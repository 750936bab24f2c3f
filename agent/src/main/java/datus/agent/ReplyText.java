package datus.agent;

import datus.answer.AgentEvent;
import datus.model.LanguageModel;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Hears a reply while it arrives, tells of it, and keeps what has come so far. */
final class ReplyText implements LanguageModel.Listener {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<AgentEvent> teller;
    private final IntConsumer length;

    /** {@code length} hears how many characters have come. */
    ReplyText(Consumer<AgentEvent> teller, IntConsumer length) {
        this.teller = teller;
        this.length = length;
    }

    /** One of which nobody is told. */
    static ReplyText unheard() {
        return new ReplyText(event -> {}, length -> {});
    }

    String text() {
        return text.toString();
    }

    @Override
    public void said(String more) {
        text.append(more);
        teller.accept(new AgentEvent.Saying(more));
        length.accept(text.length());
    }

    @Override
    public void retrying(String why, Duration pause) {
        text.setLength(0);
        length.accept(0);
        teller.accept(new AgentEvent.Saying(""));
        teller.accept(new AgentEvent.Waiting(why, pause));
    }
}
