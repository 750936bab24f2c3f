package datus.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.answer.Answer;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.answer.Question;
import datus.context.Turn;
import datus.message.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a turn keeps of its conversation: how long it was at the end, and its last exchange.
 *
 * @param id the conversation's
 * @param size how many exchanges it had
 * @param last empty if it had none
 */
record KeptExchange(String id, int size, Optional<Exchange> last) {
    /** Within a turn's detail. */
    static final String KEY = "conversation";

    private static final String EARLIER = "earlier";
    private static final int VERSION = 1;

    static KeptExchange of(Conversation conversation) {
        List<Exchange> all = conversation.exchanges();
        return new KeptExchange(
                conversation.id(), all.size(), all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("id", id);
        json.addProperty("size", size);
        last.ifPresent(exchange -> {
            json.addProperty("question", exchange.question().text());
            json.addProperty("as_of", exchange.question().asOf().toString());
            json.addProperty("cell", exchange.question().cell());
            json.addProperty("answer", Exchanges.words(exchange.answer()));
            JsonArray messages = new JsonArray();
            Exchanges.messages(exchange).forEach(message -> messages.add(MessageJson.write(message)));
            json.add("messages", messages);
        });
        return json;
    }

    /** With those that the same turn added before it. */
    JsonObject json(List<KeptExchange> earlier) {
        JsonObject json = json();
        if (!earlier.isEmpty()) {
            JsonArray before = new JsonArray();
            earlier.forEach(each -> before.add(each.json()));
            json.add(EARLIER, before);
        }
        return json;
    }

    /** In order; none if the turn belongs to no conversation, or a later version wrote it. */
    static List<KeptExchange> in(Turn turn) {
        try {
            JsonElement detail = JsonParser.parseString(turn.detail());
            return Optional.of(detail)
                    .filter(JsonElement::isJsonObject)
                    .map(each -> each.getAsJsonObject().get(KEY))
                    .filter(JsonElement::isJsonObject)
                    .map(JsonElement::getAsJsonObject)
                    .filter(each -> each.has("version") && each.get("version").getAsInt() == VERSION)
                    .map(KeptExchange::all)
                    .orElse(List.of());
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | DateTimeException unreadable) {
            return List.of();
        }
    }

    private static List<KeptExchange> all(JsonObject json) {
        List<KeptExchange> all = new ArrayList<>();
        if (json.has(EARLIER)) {
            json.getAsJsonArray(EARLIER).forEach(each -> all.add(read(each.getAsJsonObject())));
        }
        all.add(read(json));
        return all;
    }

    private static KeptExchange read(JsonObject json) {
        Optional<Exchange> last = json.has("messages") ? Optional.of(exchange(json)) : Optional.empty();
        return new KeptExchange(json.get("id").getAsString(), json.get("size").getAsInt(), last);
    }

    /** Results do not outlive a kernel; what was said about them does. */
    private static Exchange exchange(JsonObject json) {
        List<Message> messages = new ArrayList<>();
        json.getAsJsonArray("messages").forEach(message -> messages.add(MessageJson.read(message.getAsJsonObject())));
        Question question = new Question(
                json.get("question").getAsString(),
                LocalDate.parse(json.get("as_of").getAsString()),
                json.get("cell").getAsInt(),
                Map.of());
        return new Exchange(question, new Answer.Told(json.get("answer").getAsString(), List.of()), messages);
    }
}
