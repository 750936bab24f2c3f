package datus.answer;

import datus.data.Control;
import datus.data.Scope;

/** Whatever answers questions: the engine without a model, and later the loop with one. */
@FunctionalInterface
public interface Answerer {

    /**
     * Answers within a scope. A question it cannot explain is declined, never guessed.
     *
     * @param conversation what was said before, in this notebook
     * @param listener told of progress, on the calling thread
     */
    Answer answer(
            Question question, Scope scope, Conversation conversation, Control control, AgentEvent.Listener listener);
}
