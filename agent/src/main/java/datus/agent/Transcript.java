package datus.agent;

import datus.answer.AgentEvent;
import datus.message.Message;
import datus.message.Message.Summary;
import datus.message.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A conversation while a question is answered: what was said before, and each new message, told as soon as it is there. */
final class Transcript {
    private final List<Message> messages;
    private final Consumer<AgentEvent> teller;

    /** What was said before the last summary is in it, and calls that were never answered were stopped. */
    Transcript(List<Message> before, Consumer<AgentEvent> teller) {
        this.messages = new ArrayList<>(Repaired.of(behindSummary(before)));
        this.teller = teller;
    }

    private static List<Message> behindSummary(List<Message> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (before.get(i) instanceof Summary) {
                return before.subList(i, before.size());
            }
        }
        return before;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    void add(Message message) {
        messages.add(message);
        teller.accept(new AgentEvent.Added(message));
    }

    /** The summary in place of all that was said so far, but for what is kept as it was said. */
    void shorten(Summary summary, List<Message> kept) {
        messages.clear();
        add(summary);
        kept.forEach(this::add);
    }

    /** The most that a model has seen of it with which {@code shared} is shared. */
    Share seenWith(Share shared) {
        return Seen.with(shared, messages);
    }
}
