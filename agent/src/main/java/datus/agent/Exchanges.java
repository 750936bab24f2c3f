package datus.agent;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Planned;
import datus.answer.Answer.Told;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.message.Message;
import datus.message.Share;
import datus.message.SharedText;
import java.util.List;
import java.util.stream.Stream;

/** What passed in a conversation as messages, also where the engine answered and no model was asked. */
final class Exchanges {
    private Exchanges() {}

    static List<Message> messages(Conversation conversation) {
        return conversation.exchanges().stream()
                .flatMap(exchange -> messages(exchange).stream())
                .toList();
    }

    /** Words of the engine may hold values that it found in the data. */
    static List<Message> messages(Exchange exchange) {
        if (!exchange.messages().isEmpty()) {
            return exchange.messages();
        }
        return List.of(
                new Message.Asked(exchange.question().text(), SharedText.empty()),
                new Message.Said(words(exchange.answer()), List.of(), Share.SAMPLES));
    }

    /** An answer as Markdown. */
    static String words(Answer answer) {
        if (answer instanceof Answered answered) {
            return sql(answered.sql().text(), answered.restatement());
        } else if (answer instanceof Drafted drafted) {
            return sql(drafted.sql().text(), drafted.restatement());
        } else if (answer instanceof Clarify clarify) {
            return lines(Stream.concat(
                    Stream.of(clarify.why()), clarify.choices().stream().map(choice -> "- " + choice.question())));
        } else if (answer instanceof Planned planned) {
            return lines(planned.steps().stream().map(step -> "1. " + step));
        }
        return answer instanceof Told told ? told.text() : ((Declined) answer).why();
    }

    private static String sql(String sql, String words) {
        return "```sql\n" + sql + "\n```\n" + words;
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }
}
