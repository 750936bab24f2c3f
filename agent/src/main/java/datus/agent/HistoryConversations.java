package datus.agent;

import com.google.gson.JsonObject;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.context.History;
import datus.context.TurnQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Conversations in the details of turns: read in order, each turn cuts its conversation to its place and adds its exchange. */
final class HistoryConversations implements Conversations {
    private final History history;

    HistoryConversations(History history) {
        this.history = history;
    }

    @Override
    public JsonObject record(Conversation conversation) {
        return record(conversation, 1);
    }

    @Override
    public JsonObject record(Conversation conversation, int added) {
        int size = conversation.exchanges().size();
        List<KeptExchange> earlier = IntStream.range(Math.max(1, size - added + 1), size)
                .mapToObj(conversation::first)
                .map(KeptExchange::of)
                .toList();
        return KeptExchange.of(conversation).json(earlier);
    }

    @Override
    public Optional<Conversation> latest(TurnQuery among) {
        List<KeptExchange> kept = kept(among);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(conversation(kept.get(kept.size() - 1).id(), kept));
    }

    @Override
    public List<Conversation> recent(TurnQuery among) {
        List<KeptExchange> kept = kept(among);
        return reversed(kept).stream()
                .map(KeptExchange::id)
                .distinct()
                .map(id -> conversation(id, kept))
                .filter(conversation -> !conversation.exchanges().isEmpty())
                .toList();
    }

    private static List<KeptExchange> reversed(List<KeptExchange> kept) {
        List<KeptExchange> latestFirst = new ArrayList<>(kept);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private List<KeptExchange> kept(TurnQuery among) {
        return history.find(among).stream()
                .flatMap(turn -> KeptExchange.in(turn).stream())
                .toList();
    }

    private static Conversation conversation(String id, List<KeptExchange> kept) {
        List<Exchange> exchanges = new ArrayList<>();
        kept.stream().filter(each -> each.id().equals(id)).forEach(each -> {
            int place = Math.max(0, each.size() - each.last().map(last -> 1).orElse(0));
            exchanges
                    .subList(Math.min(place, exchanges.size()), exchanges.size())
                    .clear();
            each.last().ifPresent(exchanges::add);
        });
        return new Conversation(id, exchanges);
    }
}
