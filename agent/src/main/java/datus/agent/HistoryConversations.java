package datus.agent;

import com.google.gson.JsonObject;
import datus.answer.Conversation;
import datus.context.History;
import datus.context.TurnQuery;
import java.util.Optional;

/** Conversations in the details of turns. */
final class HistoryConversations implements Conversations {
    private final History history;

    HistoryConversations(History history) {
        this.history = history;
    }

    @Override
    public JsonObject record(Conversation conversation) {
        JsonObject json = new JsonObject();
        json.addProperty("id", conversation.id());
        return json;
    }

    @Override
    public Optional<Conversation> latest(TurnQuery among) {
        history.find(among);
        return Optional.empty();
    }
}
