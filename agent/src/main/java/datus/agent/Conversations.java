package datus.agent;

import com.google.gson.JsonObject;
import datus.answer.Conversation;
import datus.context.TurnQuery;
import java.util.List;
import java.util.Optional;

/** Conversations as the history keeps them: each turn names its conversation and its place in it. */
public interface Conversations {

    /** What a turn's detail says of the conversation that it ended with; a turn that only shortened it says so as well. */
    JsonObject record(Conversation conversation);

    /** The same where a turn added so many exchanges, as a plan does. */
    JsonObject record(Conversation conversation, int added);

    /** The latest conversation among these turns, as it stood at its last turn. */
    Optional<Conversation> latest(TurnQuery among);

    /** All among these turns in which something was asked, each as it stood at its last turn, the latest first. */
    List<Conversation> recent(TurnQuery among);
}
