package datus.magics.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.answer.AgentEvent.Added;
import datus.answer.AgentEvent.Cost;
import datus.answer.AgentEvent.Sending;
import datus.answer.AgentEvent.Used;
import datus.magics.Sent;
import datus.message.Message;
import datus.message.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one turn took part by part: messages, what left the machine, tokens and money. Confined to the thread that answers. */
final class TurnTally {
    private final List<Message> messages = new ArrayList<>();
    private final List<Used> uses = new ArrayList<>();
    private final Map<String, Sending> sent = new LinkedHashMap<>();
    private boolean ran;

    void add(Added event) {
        messages.add(event.message());
    }

    void add(Used event) {
        uses.add(event);
    }

    /** Of what goes to one host, the most that it may see counts. */
    void add(Sending event) {
        sent.merge(event.host(), event, (before, now) -> before.share().includes(now.share()) ? before : now);
    }

    void addRun() {
        ran = true;
    }

    /** Whether SQL was run, well or not. */
    boolean hasRun() {
        return ran;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Whether a language model was asked. */
    boolean isOfModel() {
        return !sent.isEmpty();
    }

    Sent sent() {
        return new Sent(List.copyOf(sent.values()));
    }

    Usage usage() {
        return uses.stream().map(Used::usage).reduce(Usage.none(), Usage::plus);
    }

    /** The money by currency; empty if there was none, or if a part of it is not known. */
    Optional<List<Cost>> cost() {
        if (uses.stream().anyMatch(use -> use.cost().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Money.sum(uses.stream().flatMap(use -> use.cost().stream())));
    }

    /** For the history: a line for each model. */
    JsonArray json() {
        JsonArray array = new JsonArray();
        uses.forEach(use -> array.add(json(use)));
        return array;
    }

    private static JsonObject json(Used use) {
        JsonObject json = new JsonObject();
        json.addProperty("model", use.model());
        json.addProperty("input", use.usage().input());
        json.addProperty("cached", use.usage().cached());
        json.addProperty("output", use.usage().output());
        use.cost().ifPresent(cost -> {
            json.addProperty("cost", cost.amount());
            json.addProperty("currency", cost.currency());
        });
        return json;
    }
}
