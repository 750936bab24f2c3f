package datus.answer;

import java.util.List;

/** What was asked and answered before, oldest first. */
public record Conversation(List<Exchange> exchanges) {
    public Conversation {
        exchanges = List.copyOf(exchanges);
    }

    /** A question and its outcome. */
    public record Exchange(Question question, Answer answer) {}

    public static Conversation empty() {
        return new Conversation(List.of());
    }
}
