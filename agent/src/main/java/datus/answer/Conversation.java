package datus.answer;

import datus.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What was asked and answered before, oldest first.
 *
 * @param id by which its turns are found again in the history
 */
public record Conversation(String id, List<Exchange> exchanges) {
    public Conversation {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * A question and its outcome.
     *
     * @param messages what passed between person, model and tools; empty if no model was asked
     */
    public record Exchange(Question question, Answer answer, List<Message> messages) {
        public Exchange {
            messages = List.copyOf(messages);
        }
    }

    /** One that begins now. */
    public static Conversation empty() {
        return new Conversation(UUID.randomUUID().toString(), List.of());
    }

    public Conversation and(Exchange exchange) {
        List<Exchange> more = new ArrayList<>(exchanges);
        more.add(exchange);
        return new Conversation(id, more);
    }

    /** The first {@code count} exchanges of it. */
    public Conversation first(int count) {
        return new Conversation(id, exchanges.subList(0, Math.min(count, exchanges.size())));
    }

    /** What passed between person, model and tools, in order. */
    public List<Message> messages() {
        return exchanges.stream()
                .flatMap(exchange -> exchange.messages().stream())
                .toList();
    }
}
