package datus.agent;

import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.Share;
import datus.message.SharedText;
import java.util.List;
import java.util.stream.Collectors;

/** What a model sees of messages. */
final class Seen {
    private Seen() {}

    /** A message as text whose parts say how much has to be shared. */
    static SharedText text(Message message) {
        if (message instanceof Asked asked) {
            return SharedText.schema("Person: " + asked.question() + "\n").and(asked.around());
        } else if (message instanceof Said said) {
            String calls = said.calls().stream()
                    .map(call -> "\n[uses " + call.name() + " " + call.arguments() + "]")
                    .collect(Collectors.joining());
            return SharedText.schema("You: ").and(said.saw(), said.text() + calls);
        } else if (message instanceof Returned returned) {
            return SharedText.schema(returned.call().name() + " gave: ").and(returned.text());
        }
        Summary summary = (Summary) message;
        return SharedText.schema("Before: ").and(summary.saw(), summary.text());
    }

    /** The most that a model sees with which {@code shared} is shared. */
    static Share with(Share shared, List<Message> messages) {
        return messages.stream()
                .map(message -> text(message).mostSeenWith(shared))
                .reduce(Share.SCHEMA, Share::or);
    }

    /** About how many tokens that model reads. */
    static long tokens(Share shared, List<Message> messages) {
        return messages.stream()
                .mapToLong(message -> tokens(shared, text(message)))
                .sum();
    }

    /** Four characters a token, which is near for English and SQL. */
    static long tokens(Share shared, SharedText text) {
        return text.seenWith(shared).length() / 4L;
    }
}
